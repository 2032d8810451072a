import { describe, expect, it } from 'vitest';
import { identityCheckCharacter, identityNumber } from '../../corpus/invented/people/identity-number.ts';
import { receiptCheckCharacter, receiptNumber } from '../../corpus/plan/receipt-number.ts';

describe('identity numbers of the samples', () => {
  it('carry the check character of the standard examples', () => {
    expect(identityCheckCharacter('11010519491231002')).toBe('X');
    expect(identityCheckCharacter('44052418800101001')).toBe('4');
  });

  it('say birthday and sex, and belong to an area that no division has', () => {
    const number = identityNumber('1951-07-24', 'female', 3);
    expect(number.slice(0, 14)).toBe('51049919510724');
    expect(Number(number[16]) % 2).toBe(0);
    expect(number).toHaveLength(18);
  });
});

describe('receipt numbers of the samples', () => {
  it('carry the check character of the published ISO 7064 MOD 37,36 example', () => {
    expect(receiptCheckCharacter('A12425GABC1234002')).toBe('M');
  });

  it('tell window cases from online cases', () => {
    expect(receiptNumber('2026-11-09', 322, true)).toMatch(/^510499MT2-20261109-000322-[0-9A-Z]$/);
    expect(receiptNumber('2026-11-09', 322, false)).toMatch(/^510499MT1-/);
  });

  it('change their check character when two neighbours are swapped', () => {
    expect(receiptCheckCharacter('510499MT120261109000322')).not.toBe(
      receiptCheckCharacter('510499MT120261109000232'),
    );
  });
});
