import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays } from '../../../../shared/calendar/iso-date.ts';
import { findDates } from '../../../../shared/text/find-dates.ts';

const values = (text: string) => findDates(text).map((found) => [found.value, found.certain, found.doubt]);

describe('a date is certain', () => {
  it.each([
    ['2025年3月12日', '2025-03-12'],
    ['2025 年 03 月 12 日', '2025-03-12'],
    ['２０２５年３月１２日', '2025-03-12'],
    ['2025年3月12号', '2025-03-12'],
    ['二〇二五年八月三十一日', '2025-08-31'],
    ['二○二五年三月十二日', '2025-03-12'],
    ['二零二五年十二月二十日', '2025-12-20'],
    ['二O二五年十月十日', '2025-10-10'],
    ['2025-03-12', '2025-03-12'],
    ['2025 - 03 - 12', '2025-03-12'],
    ['2025—03—12', '2025-03-12'],
    ['2025.8.31', '2025-08-31'],
    ['2025/3/12', '2025-03-12'],
    ['2025-03-12 09:41:20', '2025-03-12'],
    ['2025-03-12T09:41', '2025-03-12'],
    ['2025-03-1209:41:20', '2025-03-12'],
    ['2025-3-1 9:41', '2025-03-01'],
    ['报告日期:20250312', '2025-03-12'],
    ['报告日期 20250312', '2025-03-12'],
  ])('%s', (text, value) => {
    expect(values(text)).toEqual([[value, true, null]]);
  });
});

describe('a date is shown but not relied on', () => {
  it.each([
    ['25.3.12', '2025-03-12', 'two-digit-year'],
    ['25-08-31', '2025-08-31', 'two-digit-year'],
    ['25年3月12日', '2025-03-12', 'two-digit-year'],
    ['98/11/02', '1998-11-02', 'two-digit-year'],
    ['2025年3月', null, 'month-only'],
    ['二〇二五年三月', null, 'month-only'],
    ['年 月 日', null, 'part-missing'],
    ['2025年 月 日', null, 'part-missing'],
    ['2025年2月29日', null, 'impossible'],
    ['2025-13-01', null, 'impossible'],
    ['2O25年3月1日', '2025-03-01', 'letter-for-digit'],
    ['2025-l2-01', '2025-12-01', 'letter-for-digit'],
    ['2025年3月12', '2025-03-12', 'no-day-mark'],
    ['2025-3-1 2', '2025-03-01', 'digit-follows'],
  ])('%s: %s, %s', (text, value, doubt) => {
    expect(values(text)).toEqual([[value, false, doubt]]);
  });
});

describe('nothing is read from', () => {
  it.each([
    '住院号20250312',
    '20250312',
    '报告日期:2025031200123',
    '2025-03.12',
    '12025-03-12',
    '2025-03-123',
    '1.2025.3.12',
    'V2025.3.12',
    '1970-2025-03-12',
    '血压 120/80',
    '病史3年2月1日起加重',
    '0812-3323000',
    '510499197203154217',
    '3025-03-12',
  ])('%s', (text) => {
    expect(values(text)).toEqual([]);
  });
});

it('gives the place of every date in the text as it stands, in order', () => {
  const text = '采集时间:２０２５-03-12 报告时间:2025年3月13日';
  const found = findDates(text);
  expect(found.map((date) => text.slice(date.start, date.end))).toEqual(['２０２５-03-12', '2025年3月13日']);
  expect(found.map((date) => date.text)).toEqual(['２０２５-03-12', '2025年3月13日']);
});

const han = (digits: string): string =>
  [...digits].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');
const hanUpTo31 = (value: number): string =>
  `${value >= 20 ? han(String(Math.floor(value / 10))) : ''}${value >= 10 ? '十' : ''}${value % 10 === 0 ? '' : han(String(value % 10))}`;

it('reads back every date in every form, wherever it stands between words', () => {
  const date = fc.integer({ min: 0, max: 36_500 }).map((offset) => addDays('1990-01-01', offset));
  const form = fc.constantFrom(
    (y: string, m: number, d: number) => `${y}年${m}月${d}日`,
    (y: string, m: number, d: number) => `${y}-${m}-${d}`,
    (y: string, m: number, d: number) => `${y}.${m}.${d}`,
    (y: string, m: number, d: number) => `${y}/${String(m).padStart(2, '0')}/${String(d).padStart(2, '0')}`,
    (y: string, m: number, d: number) => `${han(y)}年${hanUpTo31(m)}月${hanUpTo31(d)}日`,
  );
  const around = fc.constantFrom('', '日期:', '于', '(', ' ', '。');
  fc.assert(
    fc.property(date, form, around, around, (value, write, before, after) => {
      const text = `${before}${write(value.slice(0, 4), Number(value.slice(5, 7)), Number(value.slice(8)))}${after}`;
      expect(values(text)).toEqual([[value, true, null]]);
    }),
  );
});

it('never gives a certain date for one digit less or one more than was written', () => {
  const date = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('1990-01-01', offset));
  fc.assert(
    fc.property(date, fc.integer({ min: 0, max: 9 }), (value, digit) => {
      for (const broken of [`${digit}${value}`, `${value}${digit}`, value.slice(1), value.replace('-', '')]) {
        expect(findDates(broken).filter((found) => found.certain)).toEqual([]);
      }
    }),
  );
});

it('gives no certain date and no impossible place for arbitrary text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...'2025年月日-./ 一二十〇OlI:③㊀13'), { maxLength: 24 }),
      (characters) => {
        const text = characters.join('');
        for (const found of findDates(text)) {
          expect(text.slice(found.start, found.end)).toBe(found.text);
          const isDate = /^(19|20)\d\d-[01]\d-[0-3]\d$/.test(found.value ?? '');
          expect(isDate || !found.certain).toBe(true);
        }
      },
    ),
  );
});
