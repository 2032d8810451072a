import { findDates } from '../../shared/text/find-dates.ts';

/** What the recogniser writes for 年, 月 and 日. Digits are never changed. */
const repairs =
  /((?:19|20)\d{2})\s?[年征午生全乍丰牛仨佳]\s?(\d{1,2})\s?[月用朋且目甩门]\s?(\d{1,2})\s?[日目曰白旦口昌晶晚时]/u;

/** The same for dates in Han numerals, 〇 read as a letter. */
const hanRepairs =
  /(二[〇○Oo0零][〇○Oo0零一二三四五六七八九]{2})\s?[年征午生全乍丰]\s?([一二三四五六七八九十]{1,3})\s?[月用朋且目甩号旦昌]\s?([一二三四五六七八九十]{1,3})\s?[日目曰白旦口昌晶]/u;

/** A date in one cut-out: `strict` by the grammar alone, or with its marks of year, month and day repaired; null for none or several. */
export function dateInCutOut(text: string): { value: string; strict: boolean } | null {
  const found = findDates(text).filter((date) => date.value !== null);
  const certain = found.filter((date) => date.certain);
  const [only] = certain;
  if (only?.value != null) return certain.length === 1 ? { value: only.value, strict: true } : null;
  const [doubtful] = found;
  if (doubtful?.value != null && found.length === 1 && doubtful.doubt === 'letter-for-digit')
    return { value: doubtful.value, strict: false };
  const marks = repairs.exec(text) ?? hanRepairs.exec(text);
  if (marks === null) return null;
  const year = marks[1]?.replaceAll(/[○Oo零]|(?<=二)0|0(?=\p{Script=Han})/gu, (zero) =>
    /^\d/.test(marks[1] ?? '') ? zero : '〇',
  );
  const repaired = findDates(`${year}年${marks[2]}月${marks[3]}日`)[0];
  return repaired?.value != null ? { value: repaired.value, strict: false } : null;
}
