import { expect, it } from 'vitest';
import { displayWidth, tableLines } from '../../../scripts/demo/table.ts';

it('counts Chinese characters as two columns and aligns the columns after them', () => {
  expect(displayWidth('门审 ok')).toBe(7);
  const [heading, , first, second] = tableLines(
    ['材料', '毫秒'],
    [
      ['诊断证明书', '812'],
      ['ID', '9'],
    ],
  );
  expect(heading).toBe('材料        毫秒');
  expect(first).toBe('诊断证明书  812');
  expect(second).toBe('ID          9');
});

it('cuts what is wider than the limit with an ellipsis and keeps the next column in place', () => {
  const [, , row] = tableLines(['a', 'b'], [['攀西示例人民医院', 'x']], 8);
  expect(row).toBe('攀西示…   x');
});
