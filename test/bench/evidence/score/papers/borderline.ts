import { addMonthsClamped } from '../../../../../shared/calendar/iso-date.ts';
import type { WorkCalendar } from '../../../../../shared/calendar/schema.ts';
import { addWorkingDays, isWorkingDay } from '../../../../../shared/calendar/working-days.ts';
import type { PageTruth } from '../../../../corpus/report/truth.ts';

/**
 * Whether a paper is too old by the letter only (临界): counting six months back from the day it was handed in still accepts it, or its
 * last day was no working day and it came by the next one (民法典 §203). The rules warn of such a paper and leave it to a person.
 */
export function isBorderline({ fault, countedDate, asOf }: PageTruth, calendar: WorkCalendar): boolean {
  if (fault !== 'too-old' || countedDate === null) return false;
  if (addMonthsClamped(asOf, -6) <= countedDate) return true;
  const last = addMonthsClamped(countedDate, 6);
  return !isWorkingDay(calendar, last).working && asOf <= addWorkingDays(calendar, last, 1).date;
}
