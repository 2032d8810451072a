import { expect, it } from 'vitest';
import fc from 'fast-check';
import { maskCertNo, maskMobile, maskName } from '../../../../shared/privacy/mask.ts';

it.each([
  ['王秀英', '王*英'],
  ['王英', '王*'],
  ['欧阳小明', '欧**明'],
  ['吉克·阿依', '吉*·阿*'],
  ['吉克•阿依•子古', '吉*·阿*·子*'],
  ['𠮷田英', '𠮷*英'],
  ['王', '*'],
  ['', ''],
])('the name %s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

it.each([
  ['510499197203151234', '510499********1234'],
  ['51049919720315123X', '510499********123X'],
  ['510499720315123', '510499*****5123'],
  ['E12345678', 'E1*****78'],
  ['', ''],
])('the number %s is shown as %s', (number, masked) => {
  expect(maskCertNo(number)).toBe(masked);
});

it.each([
  ['13812345678', '138****5678'],
  ['08123323000', '081****3000'],
  ['3323000', '*****00'],
  ['', ''],
])('the telephone %s is shown as %s', (number, masked) => {
  expect(maskMobile(number)).toBe(masked);
});

it('shows at most ten of the characters of any number, and keeps its length', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9X]{1,25}$/), (number) => {
      for (const mask of [maskCertNo, maskMobile]) {
        const masked = mask(number);
        expect(masked).toHaveLength(number.length);
        expect(masked).toContain('*');
        expect([...masked].filter((character) => character !== '*').length).toBeLessThanOrEqual(10);
      }
    }),
  );
});
