import { workingDaysBetween } from '../../../shared/calendar/working-days.ts';
import type { WorkCalendar } from '../../../shared/calendar/schema.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';

/** Working days until a case must be decided; `null` when nothing is due or the calendar is not known yet. */
export function daysLeft(
  record: Pick<CaseRecord, 'dueOn' | 'dueProvisional'>,
  today: string,
  calendar: WorkCalendar | undefined,
): { days: number; provisional: boolean } | null {
  if (record.dueOn === null || calendar === undefined) return null;
  const left = workingDaysBetween(calendar, today, record.dueOn);
  // a date that has passed is overdue, even if no working day has gone by since
  const days = record.dueOn < today ? Math.min(left.days, -1) : left.days;
  return { days, provisional: left.provisional || record.dueProvisional };
}

/** How pressing: over, due today, soon (the pack's number of working days), or none of these. */
export const urgencyOf = (days: number, soonDays: number): 'over' | 'today' | 'soon' | 'calm' =>
  days < 0 ? 'over' : days === 0 ? 'today' : days <= soonDays ? 'soon' : 'calm';
