import type { QueueRow } from './row.ts';

/** Rows that fall due on one working day: `days` from today, −1 for all that are overdue. */
export interface DueBar {
  readonly days: number;
  readonly count: number;
}

/**
 * How the open rows spread over the working days that are left: overdue ones first, then today and every day up to the limit; later
 * ones stand with the last day.
 */
export function dueLoad(rows: readonly QueueRow[], limitDays: number): readonly DueBar[] {
  const counts = new Map<number, number>();
  for (const { situation, left } of rows) {
    if (left === null || situation === 'done' || situation === 'judged') continue;
    const days = Math.max(-1, Math.min(limitDays, left.days));
    counts.set(days, (counts.get(days) ?? 0) + 1);
  }
  return Array.from({ length: limitDays + 2 }, (_, index) => ({
    days: index - 1,
    count: counts.get(index - 1) ?? 0,
  }));
}

/** Does the row stand in the bar of `days`? `null` means every row. */
export function standsIn(days: number | null, row: QueueRow, limitDays: number): boolean {
  if (days === null) return true;
  return row.left !== null && Math.max(-1, Math.min(limitDays, row.left.days)) === days;
}
