import type { CaseState, OpinionAct } from '../../shared/domain/enumerations.ts';

/**
 * The part of the state machine (domain 2.5) that reviewers move at the centre. A pair that is not in a table is not
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
