import type { Point } from '../../../shared/geometry/polygon.ts';

/** A turned rectangle: centre, full width and height, and the angle of its width, radians. */
export interface Rectangle {
  readonly cx: number;
  readonly cy: number;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
}

const STEP_DEGREES = 2;
/** Share of the points that may stick out on each side: specks, and strokes of a signature across the frame. */
const TRIM = 0.01;

/** The smallest rectangle, at whatever angle, that holds nearly all of some points. */
export function smallestRectangle(points: readonly Point[]): Rectangle | null {
  if (points.length < 20) return null;
  let best: Rectangle | null = null;
  for (let degrees = -44; degrees <= 45; degrees += STEP_DEGREES) {
    const angle = (degrees * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const [left, right] = extent(points.map(([x, y]) => x * cos + y * sin));
    const [top, bottom] = extent(points.map(([x, y]) => y * cos - x * sin));
    const [width, height] = [right - left, bottom - top];
    if (best !== null && width * height >= best.width * best.height) continue;
    const [u, v] = [(left + right) / 2, (top + bottom) / 2];
    best = { cx: u * cos - v * sin, cy: u * sin + v * cos, width, height, angle };
  }
  return best;
}

function extent(values: number[]): [from: number, to: number] {
  const sorted = Float64Array.from(values).toSorted();
  const trimmed = Math.floor(sorted.length * TRIM);
  return [sorted[trimmed]! - 0.5, sorted[sorted.length - 1 - trimmed]! + 0.5];
}

/** The point at (`u`, `v`) of the rectangle, each from -0.5 to 0.5 along width and height, moved inward by `inset` pixels. */
export function placeIn(rectangle: Rectangle, u: number, v: number, inset = 0): Point {
  const x = u * Math.max(0, rectangle.width - 2 * inset);
  const y = v * Math.max(0, rectangle.height - 2 * inset);
  const [cos, sin] = [Math.cos(rectangle.angle), Math.sin(rectangle.angle)];
  return [rectangle.cx + x * cos - y * sin, rectangle.cy + x * sin + y * cos];
}

/** The four corners, clockwise from the top left. */
export const cornersOf = (rectangle: Rectangle): Point[] => [
  placeIn(rectangle, -0.5, -0.5),
  placeIn(rectangle, 0.5, -0.5),
  placeIn(rectangle, 0.5, 0.5),
  placeIn(rectangle, -0.5, 0.5),
];
