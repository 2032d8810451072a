import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { OpinionId } from '../../../shared/domain/identifiers.ts';
import type { OutboxEntry } from '../../../shared/sync/outbox-entry.ts';
import { openCases, situationOf } from './situation.ts';

/** What this user still has to do: cases to judge, and those of them that are due today or overdue. */
export function countWork(
  records: Iterable<CaseRecord>,
  entries: ReadonlyMap<OpinionId, OutboxEntry>,
  userId: string,
  today: string,
): { pending: number; dueToday: number; overdue: number } {
  const open = openCases(entries);
  const mine = [...records].filter((record) => situationOf(record, open, userId) === 'mine');
  return {
    pending: mine.length,
    dueToday: mine.filter((record) => record.dueOn === today).length,
    overdue: mine.filter((record) => record.dueOn !== null && record.dueOn < today).length,
  };
}
