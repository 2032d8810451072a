import { describe, expect, it } from 'vitest';
import { dateInCutOut } from '../../../../evidence/dates/repaired-date.ts';
import { agreedDate, isSettled, withVote, type Votes } from '../../../../evidence/dates/votes.ts';

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

describe('a date in a cut-out', () => {
  it('is strict by the grammar', () => {
    expect(dateInCutOut('开具日期:2026年9月3日')).toEqual({ value: '2026-09-03', strict: true });
  });

  it('is repaired in its marks, never in its digits', () => {
    expect(dateInCutOut('2026征10月9时')).toEqual({ value: '2026-10-09', strict: false });
    expect(dateInCutOut('2026征加月9时')).toBeNull();
    expect(dateInCutOut('二O二六年十号二十五日')).toEqual({ value: '2026-10-25', strict: false });
  });

  it('is none when there are two, or the century is missing', () => {
    expect(dateInCutOut('2026年9月3日2026年9月4日')).toBeNull();
    expect(dateInCutOut('26.9.3')).toBeNull();
  });
});
