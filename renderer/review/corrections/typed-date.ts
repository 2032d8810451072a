import { findDates } from '../../../shared/text/find-dates.ts';

/**
 * The one date that a person typed, `YYYY-MM-DD`: in any of the forms that papers print, also eight digits in a row.
 * `null` where it is no complete, existing, unambiguous date.
 */
export function typedDate(text: string): string | null {
  const found = [findDates(text), findDates(`日期：${text}`)].find((dates) => dates.length === 1)?.[0];
  return found !== undefined && found.certain ? found.value : null;
}
