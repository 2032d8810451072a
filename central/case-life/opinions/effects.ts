import type { Decision } from '../../../shared/domain/case-record.ts';
import type { CaseState } from '../../../shared/domain/enumerations.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { JobKind } from '../../database/tables.ts';

/** What a transition owes to the outside (T8, T18, T19, S25, S26); opinions on their way to a second review owe nothing. */
const owed: Readonly<Partial<Record<CaseState, readonly JobKind[]>>> = {
  APPROVED: ['registration', 'result-notice'],
  REJECTED: ['result-notice'],
  SUPPLEMENT_WAIT: ['supplement-notice'],
  LAPSED: ['lapse-notice'],
};

/** Jobs that a case owes on reaching the state. */
export const jobsOwed = (state: CaseState): readonly JobKind[] => owed[state] ?? [];

/** The decision that an opinion becomes; a proposal that waits for a second review is none yet. */
export function decisionOf(
  opinion: Opinion,
  state: CaseState,
  decidedBy: string,
  decidedAt: string,
): Decision | null {
  if (state === 'SECOND_REVIEW') return null;
  return {
    opinionId: opinion.opinionId,
    act: opinion.act,
    reasons: opinion.reasons,
    text: opinion.text,
    decidedBy,
    decidedAt,
  };
}
