import type { Point } from '../../../shared/geometry/polygon.ts';
import { solveLinear } from './linear-system.ts';

/** A projective map of the plane as nine numbers, row by row. */
export type Homography = readonly number[];

/** Where a homography takes a point. */
export function project(map: Homography, x: number, y: number): Point {
  const w = map[6]! * x + map[7]! * y + map[8]!;
  return [(map[0]! * x + map[1]! * y + map[2]!) / w, (map[3]! * x + map[4]! * y + map[5]!) / w];
}

/** First `inner`, then `outer`. */
export function compose(outer: Homography, inner: Homography): Homography {
  return Array.from({ length: 9 }, (_, at) => {
    const row = Math.floor(at / 3) * 3;
    const column = at % 3;
    return (
      outer[row]! * inner[column]! +
      outer[row + 1]! * inner[column + 3]! +
      outer[row + 2]! * inner[column + 6]!
    );
  });
}

/** The way back. Throws for a map that has none, which no map of this engine is. */
export function invert(map: Homography): Homography {
  const [a, b, c, d, e, f, g, h, i] = map as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  if (Math.abs(determinant) < 1e-15) throw new Error('a homography without inverse');
  return [
    e * i - f * h, c * h - b * i, b * f - c * e,
    f * g - d * i, a * i - c * g, c * d - a * f,
    d * h - e * g, b * g - a * h, a * e - b * d,
  ].map((value) => value / determinant); // prettier-ignore
}

/** Scaling followed by a shift. */
export const scaling = (sx: number, sy: number, dx = 0, dy = 0): Homography => [
  sx,
  0,
  dx,
  0,
  sy,
  dy,
  0,
  0,
  1,
];

/** Turn by `radians` (clockwise on the screen, y down) around a point. */
export function turning(radians: number, cx: number, cy: number): Homography {
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  return [cos, -sin, cx - cos * cx + sin * cy, sin, cos, cy - sin * cx - cos * cy, 0, 0, 1];
}

/**
 * Turns a `width × height` picture clockwise by quarter turns so that it fills a picture again with its origin top left.
 * Coordinates are continuous: a picture spans 0…width, pixel centres lie at one half.
 */
export function quarterTurning(degrees: 0 | 90 | 180 | 270, width: number, height: number): Homography {
  if (degrees === 90) return [0, -1, height, 1, 0, 0, 0, 0, 1];
  if (degrees === 180) return [-1, 0, width, 0, -1, height, 0, 0, 1];
  if (degrees === 270) return [0, 1, 0, -1, 0, width, 0, 0, 1];
  return [1, 0, 0, 0, 1, 0, 0, 0, 1];
}

/** The homography that takes four points to four points; null when three of them lie on a line. */
export function homographyOf(from: readonly Point[], to: readonly Point[]): Homography | null {
  const rows: number[][] = [];
  const right: number[] = [];
  for (let at = 0; at < 4; at++) {
    const [x, y] = from[at]!;
    const [u, v] = to[at]!;
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]);
    right.push(u, v);
  }
  const solution = solveLinear(rows, right);
  return solution === null ? null : [...solution, 1];
}
