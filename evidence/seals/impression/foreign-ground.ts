import type { Raster } from '../../image/raster.ts';
import type { Ellipse } from '../finding.ts';

/** Degrees between the turns at which a rectangle is looked for. */
const TURN_STEP = 2;
/** A side lies at most this share of the long half axis beyond the ring. */
const FARTHEST = 0.32;
/** Pixels of the paper on either side of an edge that are compared, and between the two. */
const BAND = 4;
const GAP = 1;
/** Share of a side, about its middle, that is looked at. */
const BREADTH = 0.7;
/** Paper is brighter than this in every channel. */
const PAPER = 205;
/** The least step of brightness at each side, and how many times the usual difference of such bands it must be. */
const LEAST_STEP = 3.5;
const OVER_NOISE = 6;
/** With less paper than this in a row nothing is said of it. */
const LEAST_SHARE = 0.5;

/**
 * Whether a seal stands in a rectangle of another ground (底色) than the paper around: a sharp step of brightness, the same way on all
 * four sides, close outside of its ring. An impression brings no ground with it; a cut-out of another picture does.
 */
export function hasForeignGround(flat: Raster, ring: Ellipse): boolean {
  for (let degrees = 0; degrees < 90; degrees += TURN_STEP) {
    const turn = (degrees * Math.PI) / 180;
    const first = stepAt(flat, ring, turn);
    const isAround = [1, 2, 3].every(
      (side) => stepAt(flat, ring, turn + (side * Math.PI) / 2) * Math.sign(first) > 0,
    );
    if (isAround) return true;
  }
  return false;
}

/** The sharpest step of brightness outwards in a direction, or 0 where none is plain. */
function stepAt(flat: Raster, ring: Ellipse, direction: number): number {
  const reach = supportOf(ring, direction);
  const half = supportOf(ring, direction + Math.PI / 2) * BREADTH;
  const rows: (number | null)[] = [];
  for (let far = Math.round(reach); far < reach + ring.a * FARTHEST + BAND; far++)
    rows.push(brightnessAlong(flat, ring, direction, far, half));
  const steps: number[] = [];
  for (let at = BAND; at + GAP + BAND <= rows.length; at++) {
    const inside = meanOf(rows.slice(at - BAND, at));
    const outside = meanOf(rows.slice(at + GAP, at + GAP + BAND));
    if (inside !== null && outside !== null) steps.push(outside - inside);
  }
  if (steps.length < BAND * 2) return 0;
  const sizes = steps.map(Math.abs).toSorted((one, other) => one - other);
  const usual = sizes[sizes.length >> 1]!;
  const sharpest = steps.reduce((best, step) => (Math.abs(step) > Math.abs(best) ? step : best), 0);
  return Math.abs(sharpest) >= Math.max(LEAST_STEP, OVER_NOISE * usual) ? sharpest : 0;
}

/** How far the ring reaches in a direction. */
const supportOf = ({ a, b, angle }: Ellipse, direction: number): number =>
  Math.hypot(a * Math.cos(direction - angle), b * Math.sin(direction - angle));

/** Mean brightness of the paper along a line across a direction; null where print or the edge of the page leaves too little. */
function brightnessAlong(
  { width, height, data }: Raster,
  { cx, cy }: Ellipse,
  direction: number,
  far: number,
  half: number,
): number | null {
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
  let sum = 0;
  let count = 0;
  let looked = 0;
  for (let across = -half; across <= half; across += 1) {
    looked++;
    const x = Math.floor(cx + far * cos - across * sin);
    const y = Math.floor(cy + far * sin + across * cos);
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const at = (y * width + x) * 3;
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
    if (Math.min(red, green, blue) < PAPER) continue;
    sum += red + green + blue;
    count++;
  }
  return count < looked * LEAST_SHARE ? null : sum / count / 3;
}

function meanOf(rows: readonly (number | null)[]): number | null {
  const known = rows.filter((row) => row !== null);
  return known.length < rows.length ? null : known.reduce((sum, row) => sum + row, 0) / known.length;
}
