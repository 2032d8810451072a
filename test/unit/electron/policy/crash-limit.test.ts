import { expect, it } from 'vitest';
import { mayReopen } from '../../../../electron/policy/crash-limit.ts';

it.each([
  [[0], true],
  [[0, 1, 2], true],
  [[0, 1, 2, 3], false],
  [[0, 1, 2, 60_002], true],
  [[0, 30_000, 59_998, 59_999], false],
  [[], true],
])('a page that crashed at %j is opened again: %s', (crashes, again) => {
  expect(mayReopen(crashes)).toBe(again);
});
