import type { Point } from '../../../shared/geometry/polygon.ts';
import { solveLinear } from '../../image/geometry/linear-system.ts';
import type { Ellipse } from '../finding.ts';

/**
 * The ellipse nearest to at least five points, by least squares on the conic with `A + C = 1`; exact for five points.
 * Null when the points lie on no ellipse.
 */
export function fitEllipse(points: readonly Point[]): Ellipse | null {
  if (points.length < 5) return null;
  const frame = frameOf(points);
  const normal = Array.from({ length: 5 }, () => [0, 0, 0, 0, 0]);
  const right = [0, 0, 0, 0, 0];
  for (const [px, py] of points) {
    const x = (px - frame.x) / frame.size;
    const y = (py - frame.y) / frame.size;
    const row = [(x * x - y * y) / 2, x * y, x, y, 1];
    const target = -(x * x + y * y) / 2;
    for (let i = 0; i < 5; i++) {
      right[i]! += row[i]! * target;
      for (let j = 0; j < 5; j++) normal[i]![j]! += row[i]! * row[j]!;
    }
  }
  const solution = solveLinear(normal, right);
  if (solution === null) return null;
  const [difference, b, d, e, f] = solution as [number, number, number, number, number];
  return ellipseOf((1 + difference) / 2, b, (1 - difference) / 2, d, e, f, frame);
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Centre and spread of the points; fitting in this frame keeps the sums small. */
function frameOf(points: readonly Point[]): Frame {
  const x = points.reduce((sum, point) => sum + point[0], 0) / points.length;
  const y = points.reduce((sum, point) => sum + point[1], 0) / points.length;
  const size = points.reduce((sum, point) => sum + Math.hypot(point[0] - x, point[1] - y), 0) / points.length;
  return { x, y, size: size || 1 };
}

/** Centre, axes and angle of `a x² + b xy + c y² + d x + e y + f = 0`, taken out of its frame. */
function ellipseOf(
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  f: number,
  frame: Frame,
): Ellipse | null {
  const discriminant = 4 * a * c - b * b;
  if (discriminant <= 1e-9) return null;
  const cx = (b * e - 2 * c * d) / discriminant;
  const cy = (b * d - 2 * a * e) / discriminant;
  const level = -(f + (d * cx + e * cy) / 2);
  const half = Math.hypot((a - c) / 2, b / 2);
  const [small, large] = [(a + c) / 2 - half, (a + c) / 2 + half];
  if (level / small <= 0 || level / large <= 0) return null;
  // The long axis lies along the eigenvector of the smaller eigenvalue.
  const angle = 0.5 * Math.atan2(-b, c - a);
  return {
    cx: cx * frame.size + frame.x,
    cy: cy * frame.size + frame.y,
    a: Math.sqrt(level / small) * frame.size,
    b: Math.sqrt(level / large) * frame.size,
    angle,
  };
}

/** The circle through three points; null when they lie on a line. */
export function circleThrough([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): Ellipse | null {
  const twice = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by));
  if (Math.abs(twice) < 1e-9) return null;
  const [aa, bb, cc] = [ax * ax + ay * ay, bx * bx + by * by, cx * cx + cy * cy];
  const x = (aa * (by - cy) + bb * (cy - ay) + cc * (ay - by)) / twice;
  const y = (aa * (cx - bx) + bb * (ax - cx) + cc * (bx - ax)) / twice;
  const radius = Math.hypot(ax - x, ay - y);
  return { cx: x, cy: y, a: radius, b: radius, angle: 0 };
}
