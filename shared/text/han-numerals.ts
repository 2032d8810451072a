const digits: Record<string, number> = {
  〇: 0,
  '○': 0,
  O: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A year written digit by digit, 二〇二五 → 2025; `null` when it is not four such digits. */
export function hanYear(text: string): number | null {
  const values = [...text].map((character) => digits[character]);
  if (values.length !== 4 || values.includes(undefined)) return null;
  return values.reduce<number>((year, digit) => year * 10 + digit!, 0);
}

/** A number up to 99 written with 十, 三十一 → 31, 十二 → 12, 二十 → 20; `null` for anything else. */
export function hanNumber(text: string): number | null {
  const parts = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (parts === null || text === '') return null;
  const [, tens = '', ten = '', ones = ''] = parts;
  if (ten === '') return tens === '' || ones === '' ? digits[tens || ones]! : null;
  return (tens === '' ? 10 : digits[tens]! * 10) + (ones === '' ? 0 : digits[ones]!);
}
