import { checkIdentityNumber } from '../../../shared/domain/identity-number.ts';
import type { ReadValue } from '../../../shared/readings/schema.ts';
import type { TextLine } from '../../text/line/text-line.ts';
import { labelledSpans } from '../labels/label.ts';
import { valueAt, type PageText } from '../page-text.ts';

/** Letters that the recogniser writes for digits; the check digit decides whether the repair was right. */
const lookAlike: Record<string, string> = {
  O: '0',
  o: '0',
  〇: '0',
  Q: '0',
  D: '0',
  l: '1',
  I: '1',
  '|': '1',
  '!': '1',
  Z: '2',
  S: '5',
  B: '8',
  x: 'X',
  '×': 'X',
  X: 'X',
};

/**
 * The identity number (公民身份号码): eighteen characters whose check digit and birth date are right (GB 11643). A labelled
 * one is preferred; one that does not verify is not reported, for nobody could tell a misreading from a wrong number.
 */
export function findIdentityNumber(pages: readonly PageText[]): ReadValue | null {
  let unlabelled: ReadValue | null = null;
  for (const page of pages)
    for (const row of page.rows) {
      const labels = labelledSpans(row).filter((span) => span.key === 'idNumber');
      for (const { start, end, number } of numbersIn(row)) {
        const value = valueAt(page, row, start, end, number);
        if (labels.some((label) => label.valueStart <= start && start < label.valueEnd + 2)) return value;
        unlabelled ??= value;
      }
    }
  return unlabelled;
}

function numbersIn(row: TextLine): { start: number; end: number; number: string }[] {
  const characters: { at: number; digit: string }[] = [];
  const runs: (typeof characters)[] = [];
  let run: typeof characters = [];
  for (let at = 0; at < row.text.length; at += 1) {
    const character = row.text[at] ?? '';
    const digit = /\d/.test(character) ? character : lookAlike[character];
    if (digit !== undefined) run.push({ at, digit });
    else if (character !== ' ' && run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs.flatMap((digits) => {
    const found: { start: number; end: number; number: string }[] = [];
    for (let from = 0; from + 18 <= digits.length; from += 1) {
      const window = digits.slice(from, from + 18);
      const first = window[0]?.at ?? 0;
      const last = window[17]?.at ?? 0;
      /** Eighteen of a longer unbroken row of digits are a bar code or a record number, not an identity number. */
      const alone = digits[from - 1]?.at !== first - 1 && digits[from + 18]?.at !== last + 1;
      const number = window.map(({ digit }) => digit).join('');
      if (alone && checkIdentityNumber(number).valid) found.push({ start: first, end: last + 1, number });
    }
    return found;
  });
}
