import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays, addMonthsClamped } from '../../../../../shared/calendar/iso-date.ts';
import { samplePack } from '../../../../builders/reference-data.ts';
import { aPaper, resultOf } from '../../../../builders/paper.ts';
import { aDate, somewhere } from '../../../../builders/readings.ts';

const onDay = (date: string, referenceDate: string) =>
  resultOf('DT-02', aPaper('LAB', { dates: [aDate('REPORT', date)] }, { referenceDate }));

describe('DT-02, a report within six months of submission', () => {
  it.each([
    ['2026-11-20', '2026-11-20', 'pass', '余 181 天'],
    ['2025-03-02', '2025-08-21', 'pass', '余 12 天'],
    ['2025-03-02', '2025-08-25', 'pass', '余 8 天'],
    ['2025-03-02', '2025-08-26', 'warn', '余 7 天（临界）'],
    ['2025-03-02', '2025-09-02', 'warn', '余 0 天（临界）'],
    ['2025-03-02', '2025-09-03', 'fail', '超出 1 天'],
    ['2025-03-02', '2025-09-15', 'fail', '超出 13 天'],
    ['2025-02-28', '2025-08-28', 'warn', '余 0 天'],
    ['2025-02-28', '2025-08-29', 'warn', '超出 1 天（临界：自提交日倒推 6 个月仍在期内'],
    ['2025-02-28', '2025-08-31', 'warn', '超出 3 天（临界'],
    ['2025-02-28', '2025-09-01', 'fail', '超出 4 天'],
    ['2025-08-29', '2026-02-28', 'warn', '余 0 天'],
    ['2025-08-29', '2026-03-01', 'fail', '超出 1 天'],
    ['2025-09-30', '2026-03-31', 'warn', '超出 1 天（临界'],
    ['2025-09-30', '2026-04-01', 'fail', '超出 2 天'],
  ])('dated %s, submitted %s: %s, %s', (date, referenceDate, level, words) => {
    const result = onDay(date, referenceDate);
    expect(result).toMatchObject({ level, blocking: 'hard' });
    expect(result.message).toContain(words);
  });

  it('writes the whole sum', () => {
    expect(onDay('2025-03-02', '2025-09-15').message).toBe(
      '报告日期 2025-03-02，有效至 2025-09-02，提交日 2025-09-15，超出 13 天',
    );
    expect(onDay('2025-03-02', '2025-09-15').values).toMatchObject({
      date: '2025-03-02',
      validThrough: '2025-09-02',
      referenceDate: '2025-09-15',
      daysLeft: '-13',
    });
  });

  it('leaves to a person what ends on a day off and is submitted by the next working day', () => {
    // valid through Saturday 2026-05-02 inside the Labour Day holiday; the next working day is 2026-05-06
    expect(onDay('2025-11-02', '2026-05-02').level).toBe('warn');
    expect(onDay('2025-11-02', '2026-05-06')).toMatchObject({ level: 'warn' });
    expect(onDay('2025-11-02', '2026-05-06').message).toContain('下一工作日为 2026-05-06');
    expect(onDay('2025-11-02', '2026-05-07').level).toBe('fail');
  });

  it('does not judge a paper dated after its submission', () => {
    expect(onDay('2026-11-21', '2026-11-20').level).toBe('unknown');
  });

  it('names the parameter it used, also where a type has its own window', () => {
    expect(onDay('2026-11-01', '2026-11-20').parameter).toEqual({
      path: 'recency.months',
      value: '6',
      packVersion: 'sample-2026.1',
    });
    const pack = samplePack();
    pack.recency.byDocType.LAB = 3;
    const input = aPaper('LAB', { dates: [aDate('REPORT', '2026-08-19')] }, { pack });
    expect(resultOf('DT-02', input)).toMatchObject({
      level: 'fail',
      parameter: { path: 'recency.byDocType.LAB', value: '3' },
    });
  });
});

const check = (...args: Parameters<typeof aPaper>) => resultOf('DT-02', aPaper(...args));

describe('DT-02 is undecided', () => {
  it.each([
    ['without a date', []],
    ['with a print time only', [aDate('PRINT', '2026-11-01')]],
    ['with two report dates that differ', [aDate('REPORT', '2026-11-01'), aDate('REPORT', '2026-01-11')]],
    ['with a handwritten date', [aDate('REPORT', '2026-11-01', { handwritten: true })]],
    ['with a date read with doubt', [aDate('REPORT', '2026-11-01', { confidence: 0.4 })]],
  ])('%s', (_, dates) => {
    expect(check('LAB', { dates })).toMatchObject({ level: 'unknown', blocking: 'hard' });
  });

  it('when the label that counts first stands on the page and its date was not read', () => {
    const line = { page: 1, polygon: somewhere, confidence: 0.9, handwritten: false };
    const dates = [aDate('RECEIVE', '2026-10-14')];
    expect(check('LAB', { dates, lines: [{ ...line, text: '接收时间：2026-10-14' }] }).level).toBe('pass');
    const result = check('LAB', { dates, lines: [{ ...line, text: '报告时间： 202' }] });
    expect(result).toMatchObject({ level: 'unknown', message: '材料载有报告日期，但未能读出，请人工核对' });
  });

  it('while the paper has not been read', () => {
    expect(check('LAB', {}, { outcome: null }).level).toBe('unknown');
  });
});

it.each(['ID_FRONT', 'FORM', 'PHOTO', 'OPERATION'] as const)('DT-02 does not apply to %s', (docType) => {
  expect(resultOf('DT-02', aPaper(docType, { dates: [aDate('REPORT', '2001-01-01')] })).level).toBe('na');
});

describe('as the day of submission moves on', () => {
  const dates = fc.integer({ min: 0, max: 700 }).map((offset) => addDays('2024-06-01', offset));
  const order = ['pass', 'warn', 'fail'];

  it('a paper goes from good to critical to old and never back, and is old for good after one change', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const levels = Array.from({ length: 24 }, (_, step) => {
          const referenceDate = addDays(addMonthsClamped(date, 6), step - 10);
          return onDay(date, referenceDate).level;
        });
        expect(levels).toEqual(levels.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
        expect([levels[0], levels.at(-1)]).toEqual(['pass', 'fail']);
      }),
      { numRuns: 60 },
    );
  });
});
