import type { Point } from '../../../shared/geometry/polygon.ts';
import { seededRandom, type RandomNumbers } from '../random.ts';
import type { Raster } from '../raster.ts';
import { shrink, toGrey } from '../resample.ts';

/** The corners of a sheet in source pixels, clockwise from its top left as it lies in the picture. */
export type Quad = readonly [Point, Point, Point, Point];

/** A nearly upright or nearly level line: `across = slope · along + offset`. */
interface SideLine {
  readonly slope: number;
  readonly offset: number;
  readonly share: number;
  /** Places along the side at which the line was seen. */
  readonly seenAt: readonly number[];
}

const WORKING_LENGTH = 540;
const SMALLEST_STEP = 14;
const TRIES = 300;
const TOLERANCE = 1.3;
const STEEPEST = 0.25;
const LEAST_SHARE = 0.4;
const LEAST_CONTRAST = 10;

/**
 * Finds the sheet of paper in a photograph: on each side the line where dark table turns into bright paper.
 * Works on edges, not on a threshold, because shade makes the darkest paper as dark as the table.
 * Null for a flat scan, which has no such sides, and for a sheet that leaves the picture.
 */
export function findPageQuad(source: Raster): Quad | null {
  const factor = Math.max(1, Math.round(Math.max(source.width, source.height) / WORKING_LENGTH));
  const grey = toGrey(shrink(source, factor));
  const random = seededRandom(20_260_101);
  const sides = (['left', 'top', 'right', 'bottom'] as const).map((side) => findSide(grey, side, random));
  if (sides.includes(null)) return null;
  const [left, top, right, bottom] = sides as [SideLine, SideLine, SideLine, SideLine];
  const quad = [
    crossing(left, top),
    crossing(right, top),
    crossing(right, bottom),
    crossing(left, bottom),
  ].map(([x, y]): Point => [x * factor, y * factor]);
  return isSheet(quad, source) ? (quad as unknown as Quad) : null;
}

type Side = 'left' | 'top' | 'right' | 'bottom';

/** Grey values seen from a side: `along` the side, `depth` into the picture from it. */
function looker(
  grey: Raster,
  side: Side,
): { length: number; depth: number; at: (along: number, depth: number) => number } {
  const { width, height, data } = grey;
  switch (side) {
    case 'left':
      return { length: height, depth: width, at: (along, depth) => data[along * width + depth]! };
    case 'right':
      return { length: height, depth: width, at: (along, depth) => data[along * width + width - 1 - depth]! };
    case 'top':
      return { length: width, depth: height, at: (along, depth) => data[depth * width + along]! };
    case 'bottom':
      return {
        length: width,
        depth: height,
        at: (along, depth) => data[(height - 1 - depth) * width + along]!,
      };
  }
}

function findSide(grey: Raster, side: Side, random: RandomNumbers): SideLine | null {
  const view = looker(grey, side);
  const reach = Math.floor(view.depth / 3);
  const points: Point[] = [];
  for (let along = 0; along < view.length; along++) {
    const depth = strongestStep(view.at, along, reach);
    if (depth !== null) points.push([along, depth]);
  }
  const line = fitLine(points, view.length, random);
  if (line === null || line.share < LEAST_SHARE || !isDarkOutside(view, line)) return null;
  return side === 'left' || side === 'top'
    ? line
    : { ...line, slope: -line.slope, offset: view.depth - line.offset };
}

function strongestStep(
  at: (along: number, depth: number) => number,
  along: number,
  reach: number,
): number | null {
  let best = SMALLEST_STEP * 3;
  let place: number | null = null;
  for (let depth = 3; depth < reach; depth++) {
    const step =
      at(along, depth) + at(along, depth + 1) + at(along, depth + 2) -
      at(along, depth - 1) - at(along, depth - 2) - at(along, depth - 3); // prettier-ignore
    if (step > best) {
      best = step;
      place = depth;
    }
  }
  return place;
}

function fitLine(points: Point[], length: number, random: RandomNumbers): SideLine | null {
  if (points.length < length * LEAST_SHARE) return null;
  let inliers: Point[] = [];
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const first = points[Math.floor(random() * points.length)]!;
    const second = points[Math.floor(random() * points.length)]!;
    if (Math.abs(first[0] - second[0]) < length / 8) continue;
    const slope = (second[1] - first[1]) / (second[0] - first[0]);
    if (Math.abs(slope) > STEEPEST) continue;
    const offset = first[1] - slope * first[0];
    const close = points.filter(([along, depth]) => Math.abs(slope * along + offset - depth) <= TOLERANCE);
    if (close.length > inliers.length) inliers = close;
  }
  if (inliers.length < 2) return null;
  const mean = inliers
    .reduce(([a, d], [along, depth]) => [a + along, d + depth], [0, 0])
    .map((sum) => sum / inliers.length);
  let spread = 0;
  let shared = 0;
  for (const [along, depth] of inliers) {
    spread += (along - mean[0]!) ** 2;
    shared += (along - mean[0]!) * (depth - mean[1]!);
  }
  const slope = spread === 0 ? 0 : shared / spread;
  return {
    slope,
    offset: mean[1]! - slope * mean[0]!,
    share: inliers.length / length,
    seenAt: inliers.map(([along]) => along),
  };
}

/** A ruled line also ends in a step to bright; only the rim of a sheet has darkness all the way out. */
function isDarkOutside(view: ReturnType<typeof looker>, line: SideLine): boolean {
  let darker = 0;
  let seen = 0;
  for (const along of line.seenAt) {
    const edge = Math.round(line.slope * along + line.offset);
    if (edge < 4 || edge + 10 >= view.depth) continue;
    let outside = 0;
    for (let depth = 0; depth < edge - 1; depth++) outside += view.at(along, depth);
    let inside = 0;
    for (let depth = edge + 2; depth < edge + 10; depth++) inside = Math.max(inside, view.at(along, depth));
    seen++;
    if (inside - outside / (edge - 1) >= LEAST_CONTRAST) darker++;
  }
  return seen > 0 && darker / seen > 0.75;
}

/** Where an upright side (`x` of `y`) meets a level side (`y` of `x`). */
function crossing(upright: SideLine, level: SideLine): Point {
  const x = (upright.slope * level.offset + upright.offset) / (1 - upright.slope * level.slope);
  return [x, level.slope * x + level.offset];
}

function isSheet(quad: Point[], source: Raster): boolean {
  const slack = 0.03;
  const inside = quad.every(
    ([x, y]) =>
      x > -slack * source.width &&
      y > -slack * source.height &&
      x < (1 + slack) * source.width &&
      y < (1 + slack) * source.height,
  );
  let area = 0;
  for (let at = 0; at < 4; at++) {
    const [x, y] = quad[at]!;
    const [nextX, nextY] = quad[(at + 1) % 4]!;
    area += (x * nextY - nextX * y) / 2;
  }
  return inside && area > 0.2 * source.width * source.height;
}
