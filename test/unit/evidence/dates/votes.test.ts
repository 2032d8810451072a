import { describe, expect, it } from 'vitest';
import { dateInCutOut } from '../../../../evidence/dates/repaired-date.ts';
import {
  agreedDate,
  confirmedDate,
  isSettled,
  withVote,
  type Votes,
} from '../../../../evidence/dates/votes.ts';

const tally = (...votes: [string, number][]): Votes =>
  votes.reduce<Votes>((sum, [value, weight]) => withVote(sum, value, weight), new Map());

describe('votes on one date', () => {
  it('decide when two readings agree and none disagrees', () => {
    expect(agreedDate(tally(['2026-09-03', 1], ['2026-09-03', 1]))).toEqual({
      value: '2026-09-03',
      share: 1,
    });
  });

  it('decide nothing on one reading, however sure, or on repairs alone', () => {
    expect(agreedDate(tally(['2026-09-03', 1]))).toBeNull();
    expect(agreedDate(tally(['2026-09-03', 0.6], ['2026-09-03', 0.6]))).toBeNull();
  });

  it('decide nothing while a rival has more than a quarter', () => {
    expect(agreedDate(tally(['2026-09-03', 3], ['2036-09-03', 2]))).toBeNull();
    expect(agreedDate(tally(['2026-09-03', 4], ['2036-09-03', 1]))?.value).toBe('2026-09-03');
  });

  it('are settled only without a rival', () => {
    expect(isSettled(tally(['2026-09-03', 3]))).toBe(true);
    expect(isSettled(tally(['2026-09-03', 3], ['2036-09-03', 1]))).toBe(false);
  });
});

describe('two readers', () => {
  const seen = tally(['2026-09-03', 1], ['2026-09-03', 1], ['2026-09-03', 1]);

  it('decide together', () => {
    expect(confirmedDate(seen, tally(['2026-09-03', 1]))?.value).toBe('2026-09-03');
  });

  it('decide nothing while the second is silent or sees another date', () => {
    expect(confirmedDate(seen, tally())).toBeNull();
    expect(confirmedDate(seen, tally(['2026-09-05', 1]))).toBeNull();
    expect(confirmedDate(seen, tally(['2026-09-03', 1], ['2026-09-05', 1]))).toBeNull();
  });

  it('decide nothing on one view of the first', () => {
    expect(confirmedDate(tally(['2026-09-03', 1]), tally(['2026-09-03', 1]))).toBeNull();
  });
});

describe('a date in a cut-out', () => {
  it('is strict by the grammar', () => {
    expect(dateInCutOut('开具日期:2026年9月3日')).toMatchObject({ value: '2026-09-03', strict: true });
  });

  it('is repaired in its marks, never in its digits', () => {
    expect(dateInCutOut('2026征10月9时')).toMatchObject({ value: '2026-10-09', strict: false });
    expect(dateInCutOut('2026征加月9时')).toBeNull();
    expect(dateInCutOut('2025/12V17')).toMatchObject({ value: '2025-12-17', strict: false });
    expect(dateInCutOut('2025/12717')).toBeNull();
    expect(dateInCutOut('二O二六年十号二十五日')).toMatchObject({ value: '2026-10-25', strict: false });
  });

  it('is strict where the ring of a year in Han numerals was read as a nought', () => {
    expect(dateInCutOut('二0二六年三月一日')).toMatchObject({ value: '2026-03-01', strict: true });
    expect(dateInCutOut('二0二二六年三月一日')).toBeNull();
  });

  it('is none when there are two, or the century is missing', () => {
    expect(dateInCutOut('2026年9月3日2026年9月4日')).toBeNull();
    expect(dateInCutOut('26.9.3')).toBeNull();
  });
});
