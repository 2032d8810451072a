import { dateOf } from '../calendar/iso-date.ts';
import { dateForms, type DateDoubt, type DateForm } from './date-forms.ts';
import { dateLabelKind } from './date-label.ts';
import { fold } from './fold.ts';

/** A date found in a text. */
export interface FoundDate {
  /** The characters it was read from, as they stand in the text. */
  readonly text: string;
  /** Offsets in the text, UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The date; `null` where a part is missing or the calendar has no such day. A missing part is never filled in. */
  readonly value: string | null;
  /** Complete, unambiguous and existing. Only such a date may count; the others are shown to a person. */
  readonly certain: boolean;
  /** Why it is not certain. */
  readonly doubt: DateDoubt | null;
}

/**
 * Every date of a text, in order of place, by a strict grammar (anchors-evidence 4): year-month-day with the same
 * separator twice, 年月日 in Arabic or Han numerals, eight digits right after a date label. No digit may be left over
 * on either side; nothing is repaired but a letter between digits, and that leaves the date uncertain. Places do not
 * overlap.
 */
export function findDates(text: string): FoundDate[] {
  const { folded, offsets } = fold(text);
  const found: FoundDate[] = [];
  for (const form of dateForms) {
    for (const match of folded.matchAll(form.pattern)) {
      const last = match.index + match[0].length;
      const start = offsets[match.index]!;
      const end = offsets[last]!;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      if (form.needsLabel === true && !isAfterLabel(folded.slice(0, match.index))) continue;
      const read = readForm(form, match.slice(1), folded.slice(last));
      if (read !== null) found.push({ text: text.slice(start, end), start, end, ...read });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function readForm(
  form: DateForm,
  groups: readonly string[],
  rest: string,
): Pick<FoundDate, 'value' | 'certain' | 'doubt'> | null {
  const parts = form.parts(groups, rest);
  if (parts === null) return null;
  const { year, month, day, doubt } = parts;
  if (year !== null && (year < 1900 || year > 2099)) return null;
  if (year === null || month === null || day === null) return { value: null, certain: false, doubt };
  const value = dateOf(year, month, day);
  if (value !== null) return { value, certain: doubt === null, doubt };
  return form.droppedWhenImpossible === true ? null : { value: null, certain: false, doubt: 'impossible' };
}

/** Whether a date label ends here, colon and spaces aside. */
function isAfterLabel(before: string): boolean {
  const label = /(\p{Script=Han}{2,8})[\s:]*$/u.exec(before)?.[1];
  return label !== undefined && dateLabelKind(label) !== 'OTHER';
}
