import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { CaseState } from '../../../shared/domain/enumerations.ts';
import type { CaseId, OpinionId } from '../../../shared/domain/identifiers.ts';
import type { OutboxEntry } from '../../../shared/sync/outbox-entry.ts';
import { isOpen } from '../../workstation/opinions/outbox.ts';

/** States in which a reviewer can act on a case that is held. */
const reviewable: ReadonlySet<CaseState> = new Set(['IN_REVIEW', 'SUPPLEMENTED', 'ACCEPTED']);
/** States in which a case waits for somebody to claim it. */
const claimable: ReadonlySet<CaseState> = new Set(['ACCEPTED', 'SUPPLEMENTED']);

/**
 * Where a case stands for this user: `mine` to judge, `claimable` by anybody, `others` held by somebody else, `judged`
 * here but not yet at the centre, `done` (decided, or waiting for the applicant).
 */
export type Situation = 'mine' | 'claimable' | 'others' | 'judged' | 'done';

/** The situation of a case; `open` are the cases with an opinion that is still on its way. */
export function situationOf(record: CaseRecord, open: ReadonlySet<CaseId>, userId: string): Situation {
  if (open.has(record.caseId)) return 'judged';
  if (!reviewable.has(record.state)) return 'done';
  if (record.holder?.userId === userId) return 'mine';
  if (record.holder !== null) return 'others';
  return claimable.has(record.state) ? 'claimable' : 'done';
}

/** Cases with an opinion of this user that the centre does not have yet. */
export const openCases = (entries: ReadonlyMap<OpinionId, OutboxEntry>): ReadonlySet<CaseId> =>
  new Set([...entries.values()].filter(isOpen).map((entry) => entry.opinion.caseId));
