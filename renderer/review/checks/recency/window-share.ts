import { daysBetween } from '../../../../shared/calendar/iso-date.ts';

/** A recency window as shares (0…1) of a bar that holds the date, its last valid day and the day of submission. */
export interface WindowShares {
  readonly validFrom: number;
  readonly validTo: number;
  readonly reference: number;
}

/** Share of the bar left free at either end. */
const rim = 0.06;

/** Places on the window bar; the day of submission may lie before, inside or after the window. */
export function windowShares(date: string, validThrough: string, reference: string): WindowShares {
  const first = daysBetween(reference, date) > 0 ? reference : date;
  const last = daysBetween(validThrough, reference) > 0 ? reference : validThrough;
  const span = Math.max(1, daysBetween(first, last));
  const at = (day: string): number => rim + (1 - 2 * rim) * (daysBetween(first, day) / span);
  return { validFrom: at(date), validTo: at(validThrough), reference: at(reference) };
}
