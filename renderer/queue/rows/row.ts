import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { CaseId } from '../../../shared/domain/identifiers.ts';
import type { WorkCalendar } from '../../../shared/calendar/schema.ts';
import { daysLeft } from './days-left.ts';
import { situationOf, type Situation } from './situation.ts';

/** One line of the queue, everything in it that filtering and ordering look at. */
export interface QueueRow {
  readonly record: CaseRecord;
  readonly situation: Situation;
  readonly left: { readonly days: number; readonly provisional: boolean } | null;
}

/** The rows of all cases in scope. */
export const rowsOf = (
  records: Iterable<CaseRecord>,
  open: ReadonlySet<CaseId>,
  userId: string,
  today: string,
  calendar: WorkCalendar | undefined,
): QueueRow[] => {
  // thousands of cases share a few dozen due dates, and counting working days goes day by day
  const known = new Map<string, QueueRow['left']>();
  const leftOf = (record: CaseRecord): QueueRow['left'] => {
    const due = `${record.dueOn} ${record.dueProvisional}`;
    let left = known.get(due);
    if (left === undefined) known.set(due, (left = daysLeft(record, today, calendar)));
    return left;
  };
  return [...records].map((record) => ({
    record,
    situation: situationOf(record, open, userId),
    left: leftOf(record),
  }));
};
