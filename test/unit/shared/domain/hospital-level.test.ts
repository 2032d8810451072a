import { expect, it } from 'vitest';
import { hospitalLevelOf, reachesLevel } from '../../../../shared/domain/hospital-level.ts';

it.each([
  ['三级甲等', 'L3'],
  ['三级未评', 'L3'],
  ['二级', 'L2'],
  ['二级其他', 'L2'],
  ['一级甲等', 'L1'],
  ['未定级', 'L0'],
  ['综合医院', null],
])('%s is of level %s whatever its grade', (printed, level) => {
  expect(hospitalLevelOf(printed)).toBe(level);
});

it('a level reaches itself and those below', () => {
  expect(reachesLevel('L2', 'L2')).toBe(true);
  expect(reachesLevel('L3', 'L2')).toBe(true);
  expect(reachesLevel('L1', 'L2')).toBe(false);
  expect(reachesLevel('L0', 'L1')).toBe(false);
});
