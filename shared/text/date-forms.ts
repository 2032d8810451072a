import { hanNumber, hanYear } from './han-numerals.ts';

/** Why a date found in a text is not certain. */
export type DateDoubt =
  /** 25.3.12: the century is not on the paper. */
  | 'two-digit-year'
  /** 2025年3月: no day. */
  | 'month-only'
  /** 年 月 日 with blanks: to be filled in by hand, or no year given. */
  | 'part-missing'
  /** 2025-02-29: the calendar has no such day. */
  | 'impossible'
  /** 2O25: a letter stood between digits. */
  | 'letter-for-digit'
  /** 2025年3月12 without 日: the day may have been cut. */
  | 'no-day-mark'
  /** 2025-3-1 2: another digit follows after a space and may belong to the day. */
  | 'digit-follows';

/** The numbers of a date as written; `null` for a part that is not there. */
export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly doubt: DateDoubt | null;
}

/** One way to write a date: where it may stand, and its parts. Patterns run on folded text (NFKC). */
export interface DateForm {
  readonly pattern: RegExp;
  /** `null` when the match is not of this form after all. */
  readonly parts: (groups: readonly string[], rest: string) => DateParts | null;
  /** Only right after a date label: visit and admission numbers look the same. */
  readonly needsLabel?: boolean;
  /** Too many other things look like it to report one that the calendar does not have. */
  readonly droppedWhenImpossible?: boolean;
}

const digit = '[0-9OoIl]';
const year4 = `[12]${digit}{3}`;
const upTo2 = `${digit}{1,2}`;
const hanDigit = '[〇○O零一二三四五六七八九]';
const hanUpTo31 = '[一二三四五六七八九十]{1,3}';
const notAfter = '(?<![0-9A-Za-z.\\-/·])';
/** No digit, letter or further separated number follows; the T of an ISO time may. */
const notBefore = '(?![0-9A-SU-Za-z])(?!\\s?[-./·]\\s?[0-9])';
const separator = '\\s?([-./·‐‑‒–—―−])\\s?';

const toNumber = (text: string): number => Number(text.replaceAll(/[Oo]/g, '0').replaceAll(/[Il]/g, '1'));
const plainDash = (mark: string): string => (/[‐‑‒–—―−]/.test(mark) ? '-' : mark);
const lettersIn = (...texts: readonly string[]): DateDoubt | null =>
  texts.some((text) => /[OoIl]/.test(text)) ? 'letter-for-digit' : null;
/** 00…49 are 20xx, the others 19xx; never certain. */
const withCentury = (year: number): number => (year < 50 ? 2000 + year : 1900 + year);

function separated(groups: readonly string[], rest: string): DateParts | null {
  const [year = '', first = '', month = '', second = '', day = ''] = groups;
  if (plainDash(first) !== plainDash(second)) return null;
  const digitFollows = day.length === 1 && /^\s\d/.test(rest) && !/^\s\d{1,2}\s?:/.test(rest);
  return {
    year: year.length === 2 ? withCentury(toNumber(year)) : toNumber(year),
    month: toNumber(month),
    day: toNumber(day),
    doubt: digitFollows
      ? 'digit-follows'
      : year.length === 2
        ? 'two-digit-year'
        : lettersIn(year, month, day),
  };
}

/** Every form, the stricter before the looser: a place taken by one is not read by the next. */
export const dateForms: readonly DateForm[] = [
  // 2025年3月12日
  {
    pattern: new RegExp(`(?<![0-9A-Za-z])(${year4})\\s*年\\s*(${upTo2})\\s*月\\s*(${upTo2})\\s*[日号]`, 'g'),
    parts: ([year = '', month = '', day = '']) => ({
      year: toNumber(year),
      month: toNumber(month),
      day: toNumber(day),
      doubt: lettersIn(year, month, day),
    }),
  },
  // 二〇二五年三月十二日
  {
    pattern: new RegExp(
      `(?<!${hanDigit})(${hanDigit}{4})\\s*年\\s*(${hanUpTo31})\\s*月\\s*(${hanUpTo31})\\s*[日号]`,
      'g',
    ),
    parts: ([yearText = '', monthText = '', dayText = '']) => {
      const year = hanYear(yearText);
      const month = hanNumber(monthText);
      const day = hanNumber(dayText);
      return year === null || month === null || day === null ? null : { year, month, day, doubt: null };
    },
  },
  // 2025-03-1209:41, a time glued to a day of two digits
  {
    pattern: new RegExp(
      `${notAfter}(${year4})([-./])([0-9]{2})([-./])([0-9]{2})(?=[0-2][0-9]:[0-5][0-9])`,
      'g',
    ),
    parts: separated,
    droppedWhenImpossible: true,
  },
  // 2025-03-12, 2025.3.12, 2025/3/12
  {
    pattern: new RegExp(`${notAfter}(${year4})${separator}(${upTo2})${separator}(${upTo2})${notBefore}`, 'g'),
    parts: separated,
  },
  // 20250312
  {
    pattern: /(?<![0-9A-Za-z.\-/·])([12][0-9]{3})([0-9]{2})([0-9]{2})(?![0-9A-Za-z.\-/·])/g,
    parts: ([year = '', month = '', day = '']) => ({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      doubt: null,
    }),
    needsLabel: true,
    droppedWhenImpossible: true,
  },
  // 2025年3月12 without 日
  {
    pattern: new RegExp(
      `(?<![0-9A-Za-z])(${year4})\\s*年\\s*(${upTo2})\\s*月\\s*(${upTo2})(?![0-9A-Za-z])`,
      'g',
    ),
    parts: ([year = '', month = '', day = '']) => ({
      year: toNumber(year),
      month: toNumber(month),
      day: toNumber(day),
      doubt: 'no-day-mark',
    }),
    droppedWhenImpossible: true,
  },
  // 25年3月12日
  {
    pattern: /(?<![0-9A-Za-z])([0-9]{2})\s*年\s*([0-9]{1,2})\s*月\s*([0-9]{1,2})\s*[日号]/g,
    parts: ([year = '', month = '', day = '']) => ({
      year: withCentury(Number(year)),
      month: Number(month),
      day: Number(day),
      doubt: 'two-digit-year',
    }),
    droppedWhenImpossible: true,
  },
  // 25.3.12
  {
    pattern: new RegExp(
      `${notAfter}([0-9]{2})${separator}([0-9]{1,2})${separator}([0-9]{1,2})${notBefore}`,
      'g',
    ),
    parts: separated,
    droppedWhenImpossible: true,
  },
  // 2025年3月
  {
    pattern: new RegExp(`(?<![0-9A-Za-z])(${year4})\\s*年\\s*(${upTo2})\\s*月(?!\\s*[0-9日号])`, 'g'),
    parts: ([year = '', month = '']) => ({
      year: toNumber(year),
      month: toNumber(month),
      day: null,
      doubt: 'month-only',
    }),
  },
  {
    pattern: new RegExp(
      `(?<!${hanDigit})(${hanDigit}{4})\\s*年\\s*(${hanUpTo31})\\s*月(?!\\s*[一二三四五六七八九十日号])`,
      'g',
    ),
    parts: ([year = '', month = '']) => ({
      year: hanYear(year),
      month: hanNumber(month),
      day: null,
      doubt: 'month-only',
    }),
  },
  // 年 月 日 with blanks
  {
    pattern:
      /(?<![0-9一二三四五六七八九])(?:[0-9]{2,4}\s*)?年\s*(?:[0-9]{1,2}\s*)?月\s*(?:[0-9]{1,2}\s*)?日/g,
    parts: () => ({ year: null, month: null, day: null, doubt: 'part-missing' }),
  },
];
