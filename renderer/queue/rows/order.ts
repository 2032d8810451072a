import { compareDates } from '../../../shared/calendar/iso-date.ts';
import type { QueueRow } from './row.ts';

/** Columns that the queue can be ordered by. */
export type OrderColumn = 'due' | 'receiptNo' | 'applicant' | 'disease' | 'institution';
export interface Order {
  readonly column: OrderColumn;
  readonly descending: boolean;
}

/** Most pressing first. */
export const defaultOrder: Order = { column: 'due', descending: false };

const chinese = new Intl.Collator('zh-CN');

const compareDue = (one: QueueRow, other: QueueRow): number =>
  compareDates(one.record.dueOn ?? '9999', other.record.dueOn ?? '9999');
const compareReceipt = (one: QueueRow, other: QueueRow): number =>
  one.record.receiptNo < other.record.receiptNo ? -1 : one.record.receiptNo > other.record.receiptNo ? 1 : 0;

const compareBy: Record<OrderColumn, (one: QueueRow, other: QueueRow) => number> = {
  due: compareDue,
  receiptNo: compareReceipt,
  applicant: (one, other) => chinese.compare(one.record.person.name, other.record.person.name),
  disease: (one, other) =>
    chinese.compare(one.record.items[0]?.diseaseName ?? '', other.record.items[0]?.diseaseName ?? ''),
  institution: (one, other) =>
    chinese.compare(one.record.items[0]?.institutionName ?? '', other.record.items[0]?.institutionName ?? ''),
};

/** The rows in order; equal ones by due date, then by receipt number, so that the order never flickers. */
export function ordered(rows: readonly QueueRow[], order: Order): QueueRow[] {
  const sign = order.descending ? -1 : 1;
  return rows.toSorted(
    (one, other) =>
      sign * compareBy[order.column](one, other) || compareDue(one, other) || compareReceipt(one, other),
  );
}

/** Which case to claim next: the oldest due among the unclaimed ones. */
export const nextToClaim = (rows: readonly QueueRow[]): QueueRow | undefined =>
  ordered(
    rows.filter((row) => row.situation === 'claimable'),
    defaultOrder,
  )[0];
