/** How a paper writes its dates. */
export type DateStyle = 'long' | 'dash' | 'dot' | 'han' | 'slash' | 'padded';

const HAN = [...'〇一二三四五六七八九'];

function hanCount(value: number): string {
  if (value < 10) return HAN[value]!;
  const tens = Math.floor(value / 10);
  return `${tens === 1 ? '' : HAN[tens]}十${value % 10 === 0 ? '' : HAN[value % 10]}`;
}

/** An ISO date as a paper prints it: 2026年9月3日, 2026-09-03, 2026.9.3, 二〇二六年九月三日, 2026/09/03, 2026年09月03日. */
export function writeDate(date: string, style: DateStyle): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  switch (style) {
    case 'dash':
      return date;
    case 'slash':
      return `${year}/${month}/${day}`;
    case 'dot':
      return `${year}.${Number(month)}.${Number(day)}`;
    case 'han':
      return `${[...year].map((digit) => HAN[Number(digit)]).join('')}年${hanCount(Number(month))}月${hanCount(Number(day))}日`;
    case 'padded':
      return `${year}年${month}月${day}日`;
    case 'long':
      return `${year}年${Number(month)}月${Number(day)}日`;
  }
}

/** The date a number of days later (earlier when negative), ISO. */
export function shiftDate(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
