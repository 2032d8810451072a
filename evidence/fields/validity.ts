import type { ReadValue } from '../../shared/readings/schema.ts';
import { findDates } from '../../shared/text/find-dates.ts';
import { separatePeriod } from '../text/line/period.ts';
import { labelledSpans } from './labels/label.ts';
import { valueAt, type PageText } from './page-text.ts';

/** The end of validity (有效期限) of a card: an ISO date, or `长期`. */
export function findValidThrough(pages: readonly PageText[]): ReadValue | null {
  for (const page of pages)
    for (const row of page.rows)
      for (const span of labelledSpans(row)) {
        if (span.key !== 'validity') continue;
        const text = row.text.slice(span.valueStart, span.valueEnd);
        const forLife = /长\s*期/u.exec(text);
        if (forLife !== null) {
          const start = span.valueStart + forLife.index;
          return valueAt(page, row, start, start + forLife[0].length, '长期');
        }
        const last = findDates(separatePeriod(text)).findLast((date) => date.certain);
        if (last?.value != null)
          return valueAt(page, row, span.valueStart + last.start, span.valueStart + last.end, last.value);
      }
  return null;
}
