import type { Point } from '../../../shared/geometry/polygon.ts';
import { dilate, findComponents, type Component } from '../../image/layout/components.ts';
import type { SealMap } from '../map/seal-map.ts';
import { distanceTo } from '../rings/ellipse.ts';
import type { Ring } from '../rings/ring.ts';
import { placeIn, smallestRectangle, type Rectangle } from './rectangle.ts';

/** A framed seal with corners, in map pixels, and how much of its frame is inked, 0…1. */
export interface FramedSeal {
  readonly rectangle: Rectangle;
  readonly frame: number;
}

/** Sides of name seals and of framed office stamps, millimetres. */
const SHORTEST_MM = 7;
const LONGEST_MM = 45;
const LONGEST_RATIO = 3.6;
/** So many patches of like size in a row are writing. */
const MOST_BESIDE = 1;
const JOINING_REACH = 2;
const LEAST_SIDE = 0.55;
const LEAST_FRAME = 0.72;
const LEAST_INK = 0.14;
/** More ink than this is a block or a logo, not characters. */
const MOST_INK = 0.74;

/** Finds square and oblong seals: a frame of four straight inked sides with strokes within. Ink of known rings is left out. */
export function findSquares(map: SealMap, mask: Uint8Array, rings: readonly Ring[]): FramedSeal[] {
  const { width, height } = map;
  const free = new Uint8Array(mask.length);
  for (let at = 0; at < mask.length; at++)
    free[at] = mask[at] !== 0 && !isWithin(rings, at % width, Math.floor(at / width)) ? 1 : 0;
  const { components, labels } = findComponents(dilate(free, width, height, JOINING_REACH), width, height);
  const found: FramedSeal[] = [];
  components.forEach((component, index) => {
    if (!hasSize(component, map) || standsInLine(component, components)) return;
    const rectangle = smallestRectangle(inkOf(component, index + 1, labels, free, width));
    if (rectangle === null || !hasShape(rectangle, map)) return;
    const sides = sideShares(rectangle, free, width, height);
    const frame = sides.reduce((sum, side) => sum + side, 0) / 4;
    const ink = inkShare(rectangle, free, width, height);
    if (Math.min(...sides) >= LEAST_SIDE && frame >= LEAST_FRAME && ink >= LEAST_INK && ink <= MOST_INK)
      found.push({ rectangle, frame });
  });
  return found;
}

const isWithin = (rings: readonly Ring[], x: number, y: number): boolean =>
  rings.some(({ ellipse }) => distanceTo(ellipse, x + 0.5, y + 0.5) < 3);

/** A character of a red letterhead can look like a framed seal, but it has neighbours of its size beside it. */
function standsInLine(component: Component, components: readonly Component[]): boolean {
  const height = component.bottom - component.top;
  const beside = components.filter((other) => {
    const tall = other.bottom - other.top;
    const gap = Math.max(other.left - component.right, component.left - other.right);
    const shift = Math.abs(other.top + other.bottom - component.top - component.bottom) / 2;
    return (
      other !== component &&
      tall > 0.55 * height &&
      tall < 1.6 * height &&
      gap < 1.5 * height &&
      shift < 0.35 * height
    );
  });
  return beside.length >= MOST_BESIDE;
}

function hasSize(component: Component, { scale }: SealMap): boolean {
  const across = component.right - component.left - 2 * JOINING_REACH;
  const down = component.bottom - component.top - 2 * JOINING_REACH;
  return (
    Math.min(across, down) >= SHORTEST_MM * scale.least && Math.max(across, down) <= LONGEST_MM * scale.most
  );
}

function hasShape({ width, height }: Rectangle, { scale }: SealMap): boolean {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return (
    short >= SHORTEST_MM * scale.least && long <= LONGEST_MM * scale.most && long / short <= LONGEST_RATIO
  );
}

function inkOf(box: Component, label: number, labels: Int32Array, mask: Uint8Array, width: number): Point[] {
  const points: Point[] = [];
  for (let y = box.top; y <= box.bottom; y++)
    for (let x = box.left; x <= box.right; x++) {
      const at = y * width + x;
      if (labels[at] === label && mask[at] !== 0) points.push([x + 0.5, y + 0.5]);
    }
  return points;
}

const SAMPLES = 48;
const DEPTHS = [0, 1, 2, 3, 4] as const;

/** For each side the share of its length with ink at or just within it. */
function sideShares(rectangle: Rectangle, mask: Uint8Array, width: number, height: number): number[] {
  const inked = (point: Point): boolean => inkAt(mask, width, height, point);
  const share = (at: (along: number, depth: number) => Point): number => {
    let count = 0;
    for (let sample = 0; sample < SAMPLES; sample++)
      if (DEPTHS.some((depth) => inked(at((sample + 0.5) / SAMPLES - 0.5, depth)))) count++;
    return count / SAMPLES;
  };
  return [
    share((along, depth) => placeIn(rectangle, along, -0.5, depth)),
    share((along, depth) => placeIn(rectangle, 0.5, along, depth)),
    share((along, depth) => placeIn(rectangle, along, 0.5, depth)),
    share((along, depth) => placeIn(rectangle, -0.5, along, depth)),
  ];
}

/** Share of ink within the frame. */
function inkShare(rectangle: Rectangle, mask: Uint8Array, width: number, height: number): number {
  let count = 0;
  for (let row = 0; row < SAMPLES; row++)
    for (let column = 0; column < SAMPLES; column++)
      if (inkAt(mask, width, height, placeIn(rectangle, column / SAMPLES - 0.5, row / SAMPLES - 0.5, 5)))
        count++;
  return count / (SAMPLES * SAMPLES);
}

function inkAt(mask: Uint8Array, width: number, height: number, [px, py]: Point): boolean {
  const x = Math.floor(px);
  const y = Math.floor(py);
  return x >= 0 && y >= 0 && x < width && y < height && mask[y * width + x] !== 0;
}
