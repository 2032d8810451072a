import { describe, expect, it } from 'vitest';
import { outermostRim } from '../../../../../evidence/seals/rings/outer-rim.ts';

const SIZE = 240;
const RANGE = { least: 56, most: 108 };

/** A mask with circles about the middle, each a radius and a weight. */
function circles(...rims: readonly (readonly [radius: number, weight: number])[]): Uint8Array {
  return Uint8Array.from({ length: SIZE * SIZE }, (_, at) => {
    const distance = Math.hypot((at % SIZE) + 0.5 - SIZE / 2, Math.floor(at / SIZE) + 0.5 - SIZE / 2);
    return rims.some(([radius, weight]) => Math.abs(distance - radius) <= weight / 2) ? 1 : 0;
  });
}

const ring = (radius: number) => ({ cx: SIZE / 2, cy: SIZE / 2, a: radius, b: radius, angle: 0 });

describe('the outermost of several rims', () => {
  it('leads from the thin inner rim of a seal to its outer rim', () => {
    const found = outermostRim(circles([72, 4], [62, 1.5]), SIZE, SIZE, ring(62), RANGE);
    expect(Math.abs(found.a - 72)).toBeLessThan(2.5);
  });

  it('leaves a single rim alone, however broad', () => {
    expect(outermostRim(circles([72, 2]), SIZE, SIZE, ring(72), RANGE)).toEqual(ring(72));
    expect(outermostRim(circles([72, 9]), SIZE, SIZE, ring(71), RANGE)).toEqual(ring(71));
  });
});
