import { expect, it } from 'vitest';
import { withoutRims } from '../../../../evidence/seals/strip/without-rims.ts';

it('takes a rim out of an unrolled seal and leaves the text', () => {
  const columns = 40;
  const rim = Float32Array.from({ length: columns }, () => 150);
  const text = Float32Array.from({ length: columns }, (_, column) =>
    column % 8 < 4 && column < 30 ? 180 : 0,
  );
  const ink = new Float32Array([...rim, ...text]);
  const left = withoutRims(ink, new Uint8Array(ink.length).fill(1), columns, 2);
  expect(left.subarray(0, columns).every((value) => value === 0)).toBe(true);
  expect(left.subarray(columns)).toEqual(text);
});
