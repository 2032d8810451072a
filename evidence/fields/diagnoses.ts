import type { ReadValue } from '../../shared/readings/schema.ts';
import { headingOf, headings } from './labels/heading.ts';
import { valueAt, type PageText } from './page-text.ts';

/** Headings under which a paper states diagnoses, the ones that bind it first. */
const ranked = [
  '出院诊断',
  '临床诊断',
  '疾病诊断',
  '主要诊断',
  '门诊诊断',
  '诊断',
  '初步诊断',
  '入院诊断',
  '病理诊断',
  '诊断意见',
  '影像诊断',
  '诊断结论',
  '诊断印象',
];

/** Between two entries: after a semicolon or full stop, or before the number of the next one. */
const entryStart = /(?<=[;。])|(?=(?<![\d.])\d{1,2}\s?[.、,)](?!\d))/u;
/** The number of an entry; `2型糖尿病` and `3级` begin with a digit that belongs to the diagnosis. */
const entryNumber =
  /^\s*[([]?\d{1,2}(?:\s?[.、,):\]]|\s*(?=\p{Script=Han})(?!型|级|期|度|个|次|年|月|周))\s*/u;

/** How many rows below its heading a list of diagnoses may go on. */
const mostRows = 10;

/**
 * The diagnoses (诊断) of the best heading, one value for each numbered or separated entry, in printed order. Text as read;
 * whether it means the disease applied for is for rules to say.
 */
export function findDiagnoses(pages: readonly PageText[]): ReadValue[] {
  let best: { rank: number; values: ReadValue[] } | null = null;
  for (const page of pages)
    page.rows.forEach((row, index) => {
      const heading = headingOf(row.text);
      if (heading === null) return;
      const rank = ranked.indexOf(heading.name);
      if (rank < 0 || (best !== null && best.rank <= rank)) return;
      const values: ReadValue[] = [];
      collect(page, index, heading.end, values);
      if (values.length > 0) best = { rank, values };
    });
  return (best as { values: ReadValue[] } | null)?.values ?? [];
}

function collect(page: PageText, index: number, from: number, values: ReadValue[]): void {
  for (let at = index; at < Math.min(page.rows.length, index + mostRows); at += 1) {
    const row = page.rows[at];
    if (row === undefined) return;
    if (at > index && (headings.endsList(row.text) || headingOf(row.text) !== null)) return;
    let start = at === index ? from : 0;
    const rest = row.text.slice(start);
    for (const part of rest.split(entryStart)) {
      const trimmed = part.replace(entryNumber, '').replace(/^[\s.、,;:]+|[\s;。,.]+$/gu, '');
      const offset = part.indexOf(trimmed);
      if (/\p{Script=Han}{2,}/u.test(trimmed))
        values.push(
          valueAt(
            page,
            row,
            start + Math.max(0, offset),
            start + Math.max(0, offset) + trimmed.length,
            trimmed.replaceAll(/\s{2,}/gu, ' '),
          ),
        );
      start += part.length;
    }
    if (at === index && values.length > 0 && /[。]$/u.test(rest.trim())) return;
  }
}
