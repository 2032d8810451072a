const digit = '〇一二三四五六七八九';

/** Every date that stands in a text without blanks, whatever it means, ISO. */
export function findDatesIn(text: string): Set<string> {
  const dates = new Set<string>();
  const add = (year: string, month: number, day: number): void => {
    dates.add(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  };
  for (const [, year, month, day] of text.matchAll(/(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/gu))
    add(year!, Number(month), Number(day));
  for (const [, year, month, day] of text.matchAll(
    /([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/gu,
  ))
    add(
      [...year!.replaceAll('零', '〇')].map((letter) => digit.indexOf(letter)).join(''),
      numeral(month!),
      numeral(day!),
    );
  return dates;
}

/** A Chinese numeral from 一 to 三十一. */
function numeral(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : [null, text];
  return (tens === null ? 0 : value(tens, 1) * 10) + value(ones, 0);
}

const value = (letter: string | undefined, empty: number): number =>
  letter === undefined || letter === '' ? empty : digit.indexOf(letter);
