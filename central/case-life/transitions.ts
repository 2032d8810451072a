import type { CaseState, OpinionAct } from '../../shared/domain/enumerations.ts';
import type { JobKind } from '../database/tables.ts';

/**
 * The part of the state machine (domain 2.5) that reviewers, deliveries and clocks move at the centre. A pair that is not in a table is not
 * allowed; nothing outside this file names a target state.
 */

/** T5, T9: a claim puts a case into review. A case under review may be claimed again once its lease ran out. */
const claims: Readonly<Partial<Record<CaseState, CaseState>>> = {
  ACCEPTED: 'IN_REVIEW',
  SUPPLEMENTED: 'IN_REVIEW',
  IN_REVIEW: 'IN_REVIEW',
};

/** T25: a case given back waits for the next reviewer. */
const releases: Readonly<Partial<Record<CaseState, CaseState>>> = {
  IN_REVIEW: 'ACCEPTED',
};

/** T6, T13, T17b: what an opinion makes of a case, with and without a second review. */
const opinions: Readonly<
  Partial<Record<CaseState, Record<OpinionAct, { alone: CaseState; reviewed: CaseState }>>>
> = {
  IN_REVIEW: {
    approve: { alone: 'APPROVED', reviewed: 'SECOND_REVIEW' },
    reject: { alone: 'REJECTED', reviewed: 'SECOND_REVIEW' },
    supplement: { alone: 'SUPPLEMENT_WAIT', reviewed: 'SUPPLEMENT_WAIT' },
  },
};

/** T18, T19: what a delivery makes of a case. */
const deliveries: Readonly<Partial<Record<CaseState, { by: JobKind; to: CaseState }>>> = {
  APPROVED: { by: 'registration', to: 'FILED' },
  FILED: { by: 'result-notice', to: 'NOTIFIED' },
  REJECTED: { by: 'result-notice', to: 'NOTIFIED' },
  LAPSED: { by: 'lapse-notice', to: 'NOTIFIED' },
};

/** T8, T20: what a clock that has run out makes of a case. */
const clocks: Readonly<Partial<Record<CaseState, CaseState>>> = {
  SUPPLEMENT_WAIT: 'LAPSED',
  NOTIFIED: 'CLOSED',
};

/** States in which a case waits for a reviewer or is with one; others are out of a reviewer's hands. */
export const openStates = Object.keys(claims) as readonly CaseState[];

/** States that an opinion led to: a further opinion comes too late. */
const decidedStates: ReadonlySet<CaseState> = new Set([
  'SUPPLEMENT_WAIT',
  'SECOND_REVIEW',
  'QC_HOLD',
  'APPROVED',
  'PARTIAL',
  'REJECTED',
  'FILED',
  'NOTIFIED',
  'CLOSED',
  'LAPSED',
]);

/** Whether an opinion has been given that the case now stands on. */
export const isDecided = (state: CaseState): boolean => decidedStates.has(state);

/** State after a claim, or `null` where a case cannot be claimed. */
export const stateAfterClaim = (state: CaseState): CaseState | null => claims[state] ?? null;

/** State after a release, or `null` where nothing can be given back. */
export const stateAfterRelease = (state: CaseState): CaseState | null => releases[state] ?? null;

/** State after an opinion, or `null` where none is possible. */
export function stateAfterOpinion(
  state: CaseState,
  act: OpinionAct,
  secondReview: boolean,
): CaseState | null {
  const target = opinions[state]?.[act];
  if (target === undefined) return null;
  return secondReview ? target.reviewed : target.alone;
}

/** State after the given kinds of jobs were delivered, or `null` where none of them moves the case. */
export function stateAfterDeliveries(state: CaseState, delivered: ReadonlySet<JobKind>): CaseState | null {
  const move = deliveries[state];
  return move !== undefined && delivered.has(move.by) ? move.to : null;
}

/** State once the clock of the present one has run out, or `null` where none runs. */
export const stateAfterClock = (state: CaseState): CaseState | null => clocks[state] ?? null;
