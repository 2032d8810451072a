import type { ReadValue } from '../../../shared/readings/schema.ts';
import { certaintyOfSpan, type TextLine } from '../../text/line/text-line.ts';
import { labelledSpans, type LabelledSpan } from '../labels/label.ts';
import { valueAt, type PageText } from '../page-text.ts';
import { beginsWithSurname } from './surname.ts';

/** Marks that the recogniser puts into the gap before or after a name. */
const strayMarks = /[\s"'“”‘’`「」『』【】《》〈〉()[\]{}<>|丨_~^*:;,.。、,,-]/gu;
/** A dot between the parts of a name; the recogniser often makes a colon of it. */
const interpunct = /[·•‧・.:]/u;
/** What noise in the gap behind a name is read as. */
const strayCharacter = /(?<=\p{Script=Han}{2})\s+[人一二八入加上下]$/u;
const nameShape = /^\p{Script=Han}{2,15}$|^\p{Script=Han}+(?:·\p{Script=Han}+)+$/u;

/** A name found after its label, and where in the row it stands. */
export interface NameCandidate {
  page: PageText;
  row: TextLine;
  start: number;
  end: number;
  value: ReadValue;
}

/**
 * A name (姓名) as printed after a label: blanks and stray marks out, any interpunct written `·`; null if it is no name. The line model sees
 * old forms (眞) of characters that print of today does not have; they are the same characters.
 */
export function nameFrom(printed: string): string | null {
  const joined = printed
    .trim()
    .replaceAll(
      new RegExp(String.raw`(?<=\p{Script=Han})\s*${interpunct.source}\s*(?=\p{Script=Han})`, 'gu'),
      '\u0001',
    )
    .replaceAll(strayMarks, '')
    .replaceAll('\u0001', '·')
    .replaceAll(/[眞郞]/gu, (old) => (old === '眞' ? '真' : '郎'));
  return nameShape.test(joined) ? joined : null;
}

/** The patient's name with its place: the first label 姓名 with a name behind it, page by page. */
export function findPatientName(pages: readonly PageText[]): NameCandidate | null {
  let second: NameCandidate | null = null;
  for (const page of pages)
    for (const row of page.rows)
      for (const span of labelledSpans(row)) {
        if (span.key !== 'name') continue;
        const candidate = candidateAt(page, row, span);
        if (candidate === null) continue;
        if (span.label.endsWith('姓名')) return candidate;
        second ??= candidate;
      }
  return second ?? misreadLabel(pages);
}

function candidateAt(page: PageText, row: TextLine, span: LabelledSpan): NameCandidate | null {
  const { start, end } = firstCell(row.text, span.valueStart, span.valueEnd);
  const name = nameFrom(row.text.slice(start, end));
  if (name === null) return null;
  return {
    page,
    row,
    start,
    end,
    value: valueAt(page, row, start, end, name, nameConfidence(row, start, end, name)),
  };
}

/** One of the two characters of 姓名 misread, at the start of a row and followed by a colon. */
function misreadLabel(pages: readonly PageText[]): NameCandidate | null {
  for (const page of pages)
    for (const row of page.rows.slice(0, 14)) {
      const match = /^\s*(?:姓\s*\p{Script=Han}|\p{Script=Han}\s*名)\s*[:;]\s*/u.exec(row.text);
      if (match === null) continue;
      const next = labelledSpans(row).find((span) => span.start >= match[0].length);
      const { start, end } = firstCell(row.text, match[0].length, next?.start ?? row.text.length);
      const name = nameFrom(row.text.slice(start, end));
      if (name !== null)
        return {
          page,
          row,
          start,
          end,
          value: valueAt(page, row, start, end, name, nameConfidence(row, start, end, name) * 0.9),
        };
    }
  return null;
}

/** The value up to the first wide gap. */
function firstCell(text: string, from: number, to: number): { start: number; end: number } {
  const cell = /^.*?(?=\s{3}|$)/su.exec(text.slice(from, to))?.[0] ?? '';
  return { start: from, end: from + cell.trimEnd().replace(strayCharacter, '').length };
}

/** The weakest character decides; a first character that is no surname (姓) makes it doubtful. */
function nameConfidence(row: TextLine, start: number, end: number, name: string): number {
  const { lowest, mean } = certaintyOfSpan(row, start, end);
  const sure = Math.min(mean, lowest + 0.1);
  return beginsWithSurname(name) || name.includes('·') ? sure : sure * 0.7;
}
