/**
 * Arithmetic on calendar dates as `YYYY-MM-DD` strings. No time of day, no zone, no clock: a date is a day in
 * Asia/Shanghai wherever it came from. Arguments are dates that exist; parse them with `isoDate` at the edge.
 */

const dayMs = 86_400_000;
const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs;
const fromDayNumber = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** Days of a month, 28…31. `month` counts from 1. */
export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The date of these numbers, or `null` where the calendar has no such day (2025-02-29). */
export function dateOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Negative when `a` is earlier, 0 when equal, positive when later; for `sort`. */
export const compareDates = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The date `days` later (earlier when negative). */
export const addDays = (date: string, days: number): string => fromDayNumber(dayNumber(date) + days);

/** Day of the week: 0 Sunday … 6 Saturday. */
export const weekday = (date: string): number => new Date(dayNumber(date) * dayMs).getUTCDay();

/**
 * The same day number `months` later; where that month lacks the day, its last day (民法典 §202): 2025-08-31 + 6
 * gives 2026-02-28. `months` may be negative.
 */
export function addMonthsClamped(date: string, months: number): string {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const total = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(total / 12);
  const targetMonth = (total % 12) + 1;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(targetYear, targetMonth));
  return `${String(targetYear).padStart(4, '0')}-${String(targetMonth).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
