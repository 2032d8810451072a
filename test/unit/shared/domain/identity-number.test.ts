import { expect, it } from 'vitest';
import fc from 'fast-check';
import { checkIdentityNumber, identityCheckDigit } from '../../../../shared/domain/identity-number.ts';

it('accepts the examples of the standard and says birth date and sex', () => {
  expect(checkIdentityNumber('11010519491231002X')).toEqual({
    valid: true,
    normalised: '11010519491231002X',
    birthDate: '1949-12-31',
    sex: 'female',
  });
  expect(checkIdentityNumber('440524188001010014')).toEqual({ valid: false, reason: 'birth-date' });
});

it('normalises a small x, full-width digits and spaces', () => {
  expect(checkIdentityNumber('110105 19491231 002x')).toMatchObject({ normalised: '11010519491231002X' });
  expect(checkIdentityNumber('１１０１０５１９４９１２３１００２Ｘ')).toMatchObject({ valid: true });
});

it.each([
  ['110105194912310021', 'check-digit'],
  ['11010519490229002X', 'birth-date'],
  ['1101051949123100', 'length'],
  ['1101051949X231002X', 'characters'],
  ['110105491231002', 'fifteen-digits'],
  ['', 'length'],
])('refuses %s for its %s', (number, reason) => {
  expect(checkIdentityNumber(number)).toEqual({ valid: false, reason });
});

it('finds every single wrong digit', () => {
  const number = `5104991972031542${1}`;
  const valid = number + identityCheckDigit(number);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
      const digit = (Number(valid[place]) + shift) % 10;
      expect(checkIdentityNumber(valid.slice(0, place) + digit + valid.slice(place + 1)).valid).toBe(false);
    }),
  );
});
