import { findDates } from '../../shared/text/find-dates.ts';
import { separateTime } from '../text/line/period.ts';

/** What the recogniser writes for 年, 月 and 日. Digits are never changed. */
const repairs =
  /((?:19|20)\d{2})\s?[年征午生全乍丰牛仨佳]\s?(\d{1,2})\s?[月用朋且目甩门]\s?(\d{1,2})\s?[日目曰白旦口昌晶晚时E∈]/u;

/** The same for dates in Han numerals, 〇 read as a letter. */
const hanRepairs =
  /(二[〇○OoDQ0零][〇○OoDQ0零一二三四五六七八九]{2})\s?[年征午生全乍丰]\s?([一二三四五六七八九十]{1,3})\s?[月用朋且目甩号旦昌]\s?([一二三四五六七八九十]{1,3})\s?[日目曰白旦口昌晶]/u;

/** A slash that came out as a letter no digit looks like: 2025/12V17. */
const slashRepairs = /(?<!\d)((?:19|20)\d{2})\/(\d{1,2})[Vv|\\]\/?(\d{1,2})(?!\d)/u;

/** A date in a cut-out. */
export interface CutOutDate {
  value: string;
  /** Read by the grammar alone, nothing repaired. */
  strict: boolean;
  /** Where it stands in the text, `end` exclusive. */
  start: number;
  end: number;
}

/** The date in one cut-out: by the grammar alone, or with its marks of year, month and day repaired; null for none or several. */
export function dateInCutOut(read: string): CutOutDate | null {
  const text = separateTime(withHanZero(read));
  const found = findDates(text).filter((date) => date.value !== null);
  const certain = found.filter((date) => date.certain);
  const [only] = certain;
  if (only?.value != null)
    return certain.length === 1 ? { ...placeOf(only), value: only.value, strict: true } : null;
  const [doubtful] = found;
  if (doubtful?.value != null && found.length === 1 && doubtful.doubt === 'letter-for-digit')
    return { ...placeOf(doubtful), value: doubtful.value, strict: false };
  const marks = repairs.exec(text) ?? hanRepairs.exec(text) ?? slashRepairs.exec(text);
  if (marks === null) return null;
  const year = /^\d/.test(marks[1] ?? '') ? marks[1] : marks[1]?.replaceAll(/[○OoDQ0零]/gu, '〇');
  const repaired = findDates(`${year}年${marks[2]}月${marks[3]}日`)[0];
  if (repaired?.value == null) return null;
  return { value: repaired.value, strict: false, start: marks.index, end: marks.index + marks[0].length };
}

const placeOf = ({ start, end }: { start: number; end: number }) => ({ start, end });

/**
 * The text with the zero of a year in Han numerals (二〇二六年) as it is printed: the line model does not know 〇 and reads the ring as 0, O or
 * ○. Between two numerals it can be nothing else. The text keeps its length.
 */
export const withHanZero = (text: string): string =>
  text.replaceAll(/(?<=[一二三四五六七八九])[0Oo○](?=[〇0Oo○一二三四五六七八九]{1,2}\s?年)/gu, '〇');
