import { expect, it } from 'vitest';
import fc from 'fast-check';
import {
  isReceiptNumber,
  receiptCheckCharacter,
  receiptNumber,
} from '../../../../shared/domain/receipt-number.ts';

it('gives the check character of the published example of ISO 7064 MOD 37,36', () => {
  expect(receiptCheckCharacter('A12425GABC1234002')).toBe('M');
});

it('numbers an application by division, entrance, day and serial, and recognises its own numbers', () => {
  const number = receiptNumber('510499', 'MT1', '2026-11-17', 7);
  expect(number).toMatch(/^510499MT1-20261117-000007-[0-9A-Z]$/);
  expect(isReceiptNumber(number)).toBe(true);
  expect(isReceiptNumber('BJ-2026-0001')).toBe(false);
});

it('finds every single wrong character', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999 }),
      fc.integer({ min: 19, max: 24 }),
      fc.integer({ min: 1, max: 9 }),
      (serial, at, shift) => {
        const number = receiptNumber('510499', 'MT2', '2026-11-17', serial);
        const other = String((Number(number[at]) + shift) % 10);
        expect(isReceiptNumber(number.slice(0, at) + other + number.slice(at + 1))).toBe(false);
      },
    ),
  );
});
