import { addDays, compareDates, weekday } from './iso-date.ts';
import type { WorkCalendar } from './schema.ts';

/**
 * Working days (工作日) by the State Council's calendar (domain 2.6, 8). A year that the calendar lacks, or knows
 * only from statutory days, gives a result that is marked provisional (暂定), never a silent Monday-to-Friday.
 */

/** Whether people work on this day, and whether the year is not official yet. */
export function isWorkingDay(
  calendar: WorkCalendar,
  date: string,
): { working: boolean; provisional: boolean } {
  const year = calendar.years[date.slice(0, 4)];
  const day = weekday(date);
  const weekend = day === 0 || day === 6;
  if (year === undefined) return { working: !weekend, provisional: true };
  const off = year.off.some(
    (period) => compareDates(period.from, date) <= 0 && compareDates(date, period.to) <= 0,
  );
  return { working: year.work.includes(date) || (!off && !weekend), provisional: !year.official };
}

/**
 * The `n`-th working day after `from`. The day of the event is not counted (民法典 §201), so a Saturday and the
 * Friday before have the same due date. `n` = 0 gives `from` itself.
 */
export function addWorkingDays(
  calendar: WorkCalendar,
  from: string,
  n: number,
): { date: string; provisional: boolean } {
  let date = from;
  let provisional = false;
  for (let left = n; left > 0;) {
    date = addDays(date, 1);
    const day = isWorkingDay(calendar, date);
    provisional ||= day.provisional;
    if (day.working) left -= 1;
  }
  return { date, provisional };
}

/**
 * Working days left from `from` until `to`: `from` is not counted, `to` is. Due today gives 0. Overdue gives the
 * negative number of working days since `to`, at least -1: a weekend after the due date is over, too.
 */
export function workingDaysBetween(
  calendar: WorkCalendar,
  from: string,
  to: string,
): { days: number; provisional: boolean } {
  const overdue = compareDates(to, from) < 0;
  const last = overdue ? from : to;
  let days = 0;
  let provisional = false;
  for (let date = addDays(overdue ? to : from, 1); compareDates(date, last) <= 0; date = addDays(date, 1)) {
    const day = isWorkingDay(calendar, date);
    provisional ||= day.provisional;
    if (day.working) days += 1;
  }
  return { days: overdue ? -Math.max(1, days) : days, provisional };
}
