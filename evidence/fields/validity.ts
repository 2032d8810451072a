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
        const dates = findDates(separatePeriod(text));
        const last = dates.at(-1);
        /** A period whose end was not read must not end on the day it began. */
        const isCut = dates.length === 1 && /[-~—–至到]|\d/u.test(text.slice(last?.end));
        if (last?.value != null && last.certain && !isCut)
          return valueAt(page, row, span.valueStart + last.start, span.valueStart + last.end, last.value);
      }
  return null;
}

/** The authority (签发机关) that issued an identity card, from behind its label to the end of the row. */
export function findIssuingAuthority(pages: readonly PageText[]): ReadValue | null {
  for (const page of pages)
    for (const row of page.rows)
      for (const span of labelledSpans(row)) {
        if (span.label !== '签发机关') continue;
        const match = /\p{Script=Han}{2,}(?:公安|出入境)\p{Script=Han}*/u.exec(
          row.text.slice(span.valueStart, span.valueEnd),
        );
        if (match === null) continue;
        const start = span.valueStart + match.index;
        return valueAt(page, row, start, start + match[0].length, match[0]);
      }
  return null;
}
