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
): QueueRow[] =>
  [...records].map((record) => ({
    record,
    situation: situationOf(record, open, userId),
    left: daysLeft(record, today, calendar),
  }));
