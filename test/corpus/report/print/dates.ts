import type { Random } from '../../random.ts';

const numerals = [...'〇一二三四五六七八九'];

function inHan(value: number): string {
  if (value < 10) return numerals[value]!;
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? numerals[tens] : ''}十${ones > 0 ? numerals[ones] : ''}`;
}

/** Ways in which papers write a date. */
export const DATE_FORMS = {
  iso: (y: string, m: string, d: string) => `${y}-${m}-${d}`,
  isoTime: (y: string, m: string, d: string) => `${y}-${m}-${d} 09:4${Number(d) % 10}:17`,
  slash: (y: string, m: string, d: string) => `${y}/${m}/${d}`,
  slashShort: (y: string, m: string, d: string) => `${y}/${Number(m)}/${Number(d)}`,
  dot: (y: string, m: string, d: string) => `${y}.${m}.${d}`,
  dotShort: (y: string, m: string, d: string) => `${y}.${Number(m)}.${Number(d)}`,
  words: (y: string, m: string, d: string) => `${y}年${Number(m)}月${Number(d)}日`,
  wordsPadded: (y: string, m: string, d: string) => `${y}年${m}月${d}日`,
  wordsSpaced: (y: string, m: string, d: string) => `${y} 年 ${m} 月 ${d} 日`,
  han: (y: string, m: string, d: string) =>
    `${[...y].map((digit) => numerals[Number(digit)]).join('')}年${inHan(Number(m))}月${inHan(Number(d))}日`,
} as const;
export type DateForm = keyof typeof DATE_FORMS;

/** An ISO date in a form. */
export function inForm(date: string, form: DateForm): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  return DATE_FORMS[form](year, month, day);
}

/** Forms as often as papers use them: `prose` on certificates, `record` in records and reports. */
export function drawForm(random: Random, manner: 'prose' | 'record'): DateForm {
  const prose: DateForm[] = [
    'words',
    'words',
    'wordsPadded',
    'wordsSpaced',
    'iso',
    'dot',
    'dotShort',
    'slash',
    'han',
  ];
  const record: DateForm[] = ['iso', 'iso', 'isoTime', 'slash', 'slashShort', 'dot', 'words', 'wordsPadded'];
  return random.pick(manner === 'prose' ? prose : record);
}

/** The day a number of days later, ISO. */
export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The last day on which a paper of `date` is within six months: the same day of the month, or that month's last. */
export function sixMonthsLater(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 5, Math.min(day, last))).toISOString().slice(0, 10);
}
