import { describe, expect, it } from 'vitest';
import { effectiveDate } from '../../../../../shared/rules/effective-date.ts';
import { samplePack } from '../../../../builders/reference-data.ts';
import { aPaper, resultOf } from '../../../../builders/paper.ts';
import { aDate } from '../../../../builders/readings.ts';

describe('the date that counts', () => {
  const pack = samplePack();
  const chosen = (...args: [Parameters<typeof effectiveDate>[0], ReturnType<typeof aDate>[]]) => {
    const { chosen: date, basis } = effectiveDate(...args, pack);
    return date && `${basis} ${date.value}`;
  };

  it.each([
    ['DIAG_CERT', [aDate('VISIT', '2026-01-01'), aDate('ISSUE', '2026-02-02')], 'ISSUE 2026-02-02'],
    ['DIAG_CERT', [aDate('PRINT', '2026-03-03'), aDate('VISIT', '2026-01-01')], 'VISIT 2026-01-01'],
    ['DISCHARGE', [aDate('ADMIT', '2026-01-01'), aDate('DISCHARGE', '2026-01-09')], 'DISCHARGE 2026-01-09'],
    ['DISCHARGE', [aDate('ADMIT', '2026-01-01')], null],
    ['LAB', [aDate('COLLECT', '2026-01-01'), aDate('REPORT', '2026-01-02')], 'REPORT 2026-01-02'],
    ['LAB', [aDate('COLLECT', '2026-01-01'), aDate('RECEIVE', '2026-01-02')], 'RECEIVE 2026-01-02'],
    ['PATHOLOGY', [aDate('COLLECT', '2026-01-01')], null],
    ['OUTPATIENT', [aDate('VISIT', '2026-01-01'), aDate('VISIT', '2026-05-05')], 'VISIT 2026-05-05'],
    ['DISCHARGE', [aDate('DISCHARGE', '2026-01-01'), aDate('DISCHARGE', '2026-05-05')], null],
    ['ID_FRONT', [aDate('ISSUE', '2026-01-01')], null],
  ] as const)('of %s with %o is %s', (docType, dates, expected) => {
    expect(chosen(docType, [...dates])).toBe(expected);
  });

  it('is the surest of equal readings', () => {
    const dates = [
      aDate('REPORT', '2026-01-02', { confidence: 0.7 }),
      aDate('REPORT', '2026-01-02', { page: 2 }),
    ];
    expect(effectiveDate('LAB', dates, pack).chosen?.page).toBe(2);
  });
});

describe('DT-01, a date that makes sense', () => {
  const person = { name: '王秀英', certNo: '11010519491231002X' };
  const level = (date: string) =>
    resultOf('DT-01', aPaper('LAB', { dates: [aDate('REPORT', date)] }, { person })).level;
  it.each([
    ['2026-11-20', 'pass'],
    ['2026-11-21', 'fail'],
    ['1990-01-01', 'pass'],
    ['1989-12-31', 'fail'],
    ['1949-12-30', 'fail'],
  ])('%s: %s', (date, expected) => {
    expect(level(date)).toBe(expected);
  });

  it('is not before the birth of the person', () => {
    const child = { name: '王小英', certNo: '510499202001150027' };
    const check = (date: string) =>
      resultOf('DT-01', aPaper('LAB', { dates: [aDate('REPORT', date)] }, { person: child }));
    expect(check('2020-01-15').level).toBe('pass');
    expect(check('2020-01-14').message).toBe('报告日期 2020-01-14 早于出生日期 2020-01-15');
  });

  it('is undecided without a date, and does not apply to an identity card', () => {
    expect(resultOf('DT-01', aPaper('LAB')).level).toBe('unknown');
    expect(resultOf('DT-01', aPaper('ID_FRONT')).level).toBe('na');
  });
});

describe('DT-04, dates that compete', () => {
  it('leaves dates of equal rank that differ to a person and shows them all', () => {
    const dates = [
      aDate('REPORT', '2026-11-01'),
      aDate('REPORT', '2026-11-03'),
      aDate('COLLECT', '2026-10-30'),
    ];
    const result = resultOf('DT-04', aPaper('LAB', { dates }));
    expect(result).toMatchObject({ level: 'unknown', blocking: 'soft' });
    expect(result.evidence.map((place) => place.text)).toEqual(['2026-11-03', '2026-11-01']);
  });

  it('is content with one date, however often it was read', () => {
    const dates = [aDate('REPORT', '2026-11-01'), aDate('REPORT', '2026-11-01', { page: 2 })];
    expect(resultOf('DT-04', aPaper('LAB', { dates })).level).toBe('pass');
  });
});
