import { describe, expect, it } from 'vitest';
import {
  compose,
  homographyOf,
  invert,
  project,
  quarterTurning,
  turning,
} from '../../../../evidence/image/geometry/homography.ts';
import type { Point } from '../../../../shared/geometry/polygon.ts';

const square: Point[] = [
  [0, 0],
  [100, 0],
  [100, 140],
  [0, 140],
];
const crooked: Point[] = [
  [12, 9],
  [95, 14],
  [104, 133],
  [3, 128],
];

describe('a homography', () => {
  it('takes four corners to four corners and back', () => {
    const map = homographyOf(square, crooked)!;
    for (const [at, [x, y]] of square.entries()) {
      const [u, v] = project(map, x, y);
      expect(u).toBeCloseTo(crooked[at]![0], 6);
      expect(v).toBeCloseTo(crooked[at]![1], 6);
      const [backX, backY] = project(invert(map), u, v);
      expect(backX).toBeCloseTo(x, 6);
      expect(backY).toBeCloseTo(y, 6);
    }
  });

  it('does not exist for corners on one line', () => {
    expect(homographyOf(square, [[0, 0], [1, 1], [2, 2], [3, 3]])).toBeNull(); // prettier-ignore
  });

  it('turns a picture by a quarter clockwise: its lower left corner becomes the upper left', () => {
    expect(project(quarterTurning(90, 30, 20), 0, 20)).toEqual([0, 0]);
    expect(project(quarterTurning(270, 30, 20), 30, 0)).toEqual([0, 0]);
    expect(project(quarterTurning(180, 30, 20), 30, 20)).toEqual([0, 0]);
  });

  it('composes to nothing with its inverse', () => {
    const map = turning(0.3, 5, 7);
    const [x, y] = project(compose(invert(map), map), 11, 13);
    expect(x).toBeCloseTo(11, 9);
    expect(y).toBeCloseTo(13, 9);
  });
});
