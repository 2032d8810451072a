import { describe, expect, it } from 'vitest';
import { couldBeMisreading, normaliseName, sameName } from '../../../../shared/text/person-name.ts';

describe('two writings of a name are', () => {
  it.each([
    ['王秀英', '王 秀 英', 'same'],
    ['吉克·阿依', '吉克•阿依', 'same'],
    ['吉克·阿依', '吉克．阿依', 'same'],
    ['吉克·阿依', '吉克阿依', 'variant'],
    ['吕小明', '呂小明', 'variant'],
    ['张国强', '張國強', 'variant'],
    ['王秀英', '王秀芳', 'different'],
    ['淼淼', '渺渺', 'different'],
    ['王秀英', '', 'different'],
    ['王秀英', '王秀', 'different'],
  ] as const)('%s and %s: %s', (a, b, relation) => {
    expect(sameName(a, b)).toBe(relation);
    expect(sameName(b, a)).toBe(relation);
  });
});

it('keeps rare characters', () => {
  expect(normaliseName('𠮷 田')).toBe('𠮷田');
});

it('takes a name for a possible misreading only when half of it stands in place', () => {
  expect(couldBeMisreading('王秀芳', '王秀英')).toBe(true);
  expect(couldBeMisreading('玉秀英', '王秀英')).toBe(true);
  expect(couldBeMisreading('王秀', '王秀英')).toBe(true);
  expect(couldBeMisreading('李建国', '王秀英')).toBe(false);
  expect(couldBeMisreading('王建国', '王秀英')).toBe(false);
});
