import type { Point } from '../../../shared/geometry/polygon.ts';
import type { Ellipse } from '../finding.ts';

/** The point of the ellipse at parameter `t` (radians from the long axis), `outward` pixels along its normal. */
export function pointOn(ellipse: Ellipse, t: number, outward = 0): Point {
  const cos = Math.cos(t);
  const sin = Math.sin(t);
  const nx = ellipse.b * cos;
  const ny = ellipse.a * sin;
  const length = Math.hypot(nx, ny) || 1;
  const x = ellipse.a * cos + (outward * nx) / length;
  const y = ellipse.b * sin + (outward * ny) / length;
  const turnCos = Math.cos(ellipse.angle);
  const turnSin = Math.sin(ellipse.angle);
  return [ellipse.cx + x * turnCos - y * turnSin, ellipse.cy + x * turnSin + y * turnCos];
}

/** About how far a point lies from the line of the ellipse, pixels; positive outside. First order (Sampson). */
export function distanceTo(ellipse: Ellipse, x: number, y: number): number {
  const cos = Math.cos(ellipse.angle);
  const sin = Math.sin(ellipse.angle);
  const u = ((x - ellipse.cx) * cos + (y - ellipse.cy) * sin) / ellipse.a;
  const v = ((y - ellipse.cy) * cos - (x - ellipse.cx) * sin) / ellipse.b;
  const value = u * u + v * v - 1;
  const slope = 2 * Math.hypot(u / ellipse.a, v / ellipse.b);
  return slope === 0 ? -ellipse.b : value / slope;
}

/** The ellipse with both half axes multiplied, about the same centre. */
export const scaled = (ellipse: Ellipse, factor: number): Ellipse => ({
  ...ellipse,
  a: ellipse.a * factor,
  b: ellipse.b * factor,
});

/** The ellipse in pixels `factor` times as fine. Coordinates are continuous, so centres scale too. */
export const inFinerPixels = (ellipse: Ellipse, factor: number): Ellipse => ({
  cx: ellipse.cx * factor,
  cy: ellipse.cy * factor,
  a: ellipse.a * factor,
  b: ellipse.b * factor,
  angle: ellipse.angle,
});
