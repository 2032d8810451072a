import type { TextLine } from '../../text/line/text-line.ts';
import { vocabulary, type LabelKey } from './vocabulary.ts';

/** A label found in a row, and where its value lies (`valueStart` inclusive, `valueEnd` exclusive, UTF-16 units). */
export interface LabelledSpan {
  key: LabelKey;
  label: string;
  start: number;
  valueStart: number;
  valueEnd: number;
  /** Followed by a colon, so it can be nothing but a label. */
  colon: boolean;
}

const entries = Object.entries(vocabulary)
  .flatMap(([key, labels]) => labels.map((label) => ({ key: key as LabelKey, label })))
  .toSorted((a, b) => b.label.length - a.label.length)
  .map(({ key, label }) => ({
    key,
    label,
    pattern: new RegExp(
      [...label].join(String.raw`\s*`) + String.raw`(\s*[:;]|\s*[.,·。、](?=\s*\S))?`,
      'gu',
    ),
  }));

/** Cards print the value close behind the label: 姓名王…, 性别男, 民族汉, 出生1963年. */
const needNoGap = (key: LabelKey, label: string, after: string): boolean =>
  key === 'sex' || ['姓名', '民族', '住址'].includes(label) || (key === 'date' && /\d/.test(after));

const boundary = /[\s|丨"'“”‘’_:\-;,。、)\]】》]/u;

/** Finds the labels of a row, left to right, and the span of text that each announces. */
export function labelledSpans(line: Pick<TextLine, 'text'>): LabelledSpan[] {
  const { text } = line;
  const taken: boolean[] = Array.from({ length: text.length }, () => false);
  const found: LabelledSpan[] = [];
  for (const { key, label, pattern } of entries)
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const separator = match[1] ?? '';
      const end = start + match[0].length;
      const bare = end - separator.length;
      if (taken.slice(start, bare).some(Boolean)) continue;
      const colon = /[:;]/u.test(separator);
      const before = text[start - 1];
      const after = text[bare];
      const stands = before === undefined || boundary.test(before);
      if (
        !colon &&
        !(stands && (after === undefined || boundary.test(after) || needNoGap(key, label, after)))
      )
        continue;
      taken.fill(true, start, end);
      found.push({ key, label, start, valueStart: end, valueEnd: text.length, colon });
    }
  found.sort((a, b) => a.start - b.start);
  found.forEach((span, index) => {
    const next = found[index + 1];
    if (next !== undefined) span.valueEnd = next.start;
    while (span.valueStart < span.valueEnd && /[\s:|丨]/u.test(text[span.valueStart] ?? ''))
      span.valueStart += 1;
    while (span.valueEnd > span.valueStart && /[\s|丨]/u.test(text[span.valueEnd - 1] ?? ''))
      span.valueEnd -= 1;
  });
  return found;
}
