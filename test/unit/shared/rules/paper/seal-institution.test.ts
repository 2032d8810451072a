import { describe, expect, it } from 'vitest';
import { aPaper, hospitals, resultOf } from '../../../../builders/paper.ts';
import { aDate, aPage, aSeal, aValue } from '../../../../builders/readings.ts';

const { first, second } = hospitals;
const letterhead = (value: string, code: string | null = null) => ({
  institution: { ...aValue(value), code },
});
const ofFirst = letterhead(first.name, first.code);
const unverified = aSeal(null, { candidates: [{ ...second, score: 0.6 }] });
const check = (...args: Parameters<typeof aPaper>) => resultOf('SE-04', aPaper(...args));

const underFormerName = (date: string) =>
  check('DIAG_CERT', {
    seals: [aSeal(first)],
    dates: [aDate('ISSUE', date)],
    fields: letterhead('金沙江人民医院', first.code),
  });

describe('SE-04, the institution of seal and letterhead', () => {
  it.each([
    ['the same', { seals: [aSeal(first)], fields: ofFirst }, 'pass'],
    [
      'the same, the letterhead by its alias',
      { seals: [aSeal(first)], fields: letterhead('金沙江市一医院') },
      'pass',
    ],
    [
      'the same, the letterhead by a campus',
      { seals: [aSeal(first)], fields: letterhead('金沙江市第一人民医院河东院区') },
      'warn',
    ],
    ['certainly different, by one character', { seals: [aSeal(second)], fields: ofFirst }, 'fail'],
    ['a seal that was not verified', { seals: [unverified], fields: ofFirst }, 'unknown'],
    [
      'a letterhead that resembles one',
      { seals: [aSeal(first)], fields: letterhead('金沙汀市第一人民医院') },
      'unknown',
    ],
    ['a letterhead that was not read', { seals: [aSeal(first)] }, 'unknown'],
    [
      'a different seal and one that was not verified',
      { seals: [aSeal(second), unverified], fields: ofFirst },
      'unknown',
    ],
    [
      'the same seal and one that was not verified',
      { seals: [aSeal(first), unverified], fields: ofFirst },
      'pass',
    ],
    [
      'the same seal and one of another institution',
      { seals: [aSeal(first), aSeal(second)], fields: ofFirst },
      'warn',
    ],
    ['no seal on a legible page', { fields: ofFirst }, 'na'],
    [
      'no seal on a blurred page',
      { pages: [aPage({ quality: { legible: false, issues: [] } })], fields: ofFirst },
      'unknown',
    ],
    ['something that may be a seal', { sealUnsure: true, fields: ofFirst }, 'unknown'],
  ])('%s: %s', (_, readings, level) => {
    expect(check('DIAG_CERT', readings).level).toBe(level);
  });

  it('warns of a former name that was in force on the date of the paper, and cannot tell afterwards', () => {
    expect(underFormerName('2025-12-31').level).toBe('warn');
    expect(underFormerName('2026-01-01').level).toBe('unknown');
  });

  it('gives the names of letterhead, seal and application, and both places', () => {
    const result = check('DIAG_CERT', { seals: [aSeal(second)], fields: ofFirst });
    expect(result.message).toBe('印章单位“金沙江市第二人民医院”与信头“金沙江市第一人民医院”不一致');
    expect(result.values).toMatchObject({ issuer: first.name, sealInstitution: second.name });
    expect(result.evidence.map((place) => place.text)).toEqual([second.name, first.name]);
  });

  it('names the nearest of an unverified seal as neighbours, and says so of an illegible one', () => {
    expect(check('DIAG_CERT', { seals: [unverified], fields: ofFirst }).message).toContain(
      '较接近的有：金沙江市第二人民医院',
    );
    const faded = aSeal(null, { legibility: 0.2 });
    expect(check('DIAG_CERT', { seals: [faded], fields: ofFirst }).message).toContain(
      '清晰度 0.20，低于 0.3',
    );
  });

  it('does not hold up a report that needs no seal when its seal cannot be read', () => {
    expect(check('LAB', { seals: [unverified], fields: ofFirst })).toMatchObject({
      level: 'unknown',
      blocking: 'info',
    });
    expect(check('LAB', { seals: [aSeal(second)], fields: ofFirst })).toMatchObject({
      level: 'fail',
      blocking: 'hard',
    });
  });
});
