import { expect, it } from 'vitest';
import { agreedName } from '../../../../../evidence/fields/person/name-votes.ts';
import { confidenceOf } from '../../../../../evidence/fields/person/settle-name.ts';

/** Minimum of the sample pack below which the rules ask a person. */
const minimum = 0.6;
const settled = (...names: string[]) => {
  const readings = names.map((name, index) => ({ name, weight: index === 0 ? 2 : 1.2 }));
  return confidenceOf(agreedName(readings)!, names.length, 0.97);
};

it('trusts a name on which all readings agree', () => {
  expect(settled('于国栋', '于国栋', '于国栋')).toBeGreaterThan(0.8);
});

it('asks a person when one reading disputes one character, however sure the first was', () => {
  expect(settled('于国标', '于国栋', '于国标')).toBeLessThan(minimum);
});

it('asks a person about a single reading and about a name that begins with no surname', () => {
  expect(settled('于国栋')).toBeLessThan(minimum);
  expect(settled('的国栋', '的国栋', '的国栋')).toBeLessThan(minimum);
});
