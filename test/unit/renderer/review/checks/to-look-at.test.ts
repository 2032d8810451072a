import { expect, it } from 'vitest';
import { checkKey } from '../../../../../renderer/review/check-key.ts';
import { neighbourOf, toLookAt } from '../../../../../renderer/review/checks/to-look-at.ts';
import { aCheck } from '../../../../builders/check.ts';

const fault = aCheck({ id: 'SE-01', level: 'fail', blocking: 'hard' });
const doubt = aCheck({ id: 'ID-04', level: 'unknown' });
const hint = aCheck({ id: 'QL-02', level: 'warn' });
const list = [hint, aCheck({ id: 'DT-01' }), doubt, fault];

it('leads through faults, doubts and hints, not through what is met', () => {
  expect(toLookAt(list, () => false)).toEqual([fault, doubt, hint]);
});

it('passes over checks that a person has given a word on', () => {
  expect(toLookAt(list, (check) => check === doubt)).toEqual([fault, hint]);
});

it('goes on from the opened check, round the end, and starts at an end where none is open', () => {
  const asking = toLookAt(list, () => false);
  expect(neighbourOf(asking, checkKey(fault), 1)).toBe(doubt);
  expect(neighbourOf(asking, checkKey(hint), 1)).toBe(fault);
  expect(neighbourOf(asking, checkKey(fault), -1)).toBe(hint);
  expect(neighbourOf(asking, null, 1)).toBe(fault);
  expect(neighbourOf(asking, null, -1)).toBe(hint);
  expect(neighbourOf([], null, 1)).toBeUndefined();
});
