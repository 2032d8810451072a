import type { PreparedPage } from '../../image/prepared-page.ts';
import { createRaster, type Raster } from '../../image/raster.ts';
import type { Ellipse, SealFinding } from '../finding.ts';
import { pointOn } from '../rings/ellipse.ts';
import { withoutRims } from './without-rims.ts';

/** Columns of one turn and rows of the strip. */
export const STRIP_COLUMNS = 880;
export const STRIP_ROWS = 76;

/** The curve the strip follows lies this far within the ring; the strip reaches from outside to inside of it (shares of √ab). */
const CURVE = 0.25;
const OUTWARD = 0.19;
const INWARD = 0.22;
/** Redness at which ink begins to count, and at which it counts in full. */
const FIRST_RED = 8;
const FULL_RED = 30;
const BLACK = 120;
const ARC_STEPS = 1440;
const PAPER = 250;

/** The rim of a round or oval seal rolled out straight: outside up, clockwise from left to right, beginning at the foot. */
export interface UnrolledSeal {
  /** Two turns, dark ink on white, so that the name stands unbroken once wherever it begins. */
  readonly strip: Raster;
  /** Ink of one turn without inner rims, 0…250, `STRIP_ROWS × STRIP_COLUMNS`. */
  readonly ink: Float32Array;
  /** 1 where the ink is known, 0 under black print and beyond the page. */
  readonly known: Uint8Array;
  /**
   * For each column of evenly spaced ellipse parameter, the column in the strip (which is even in arc length). The names on
   * ovals are set one way or the other; for a circle both are the same.
   */
  readonly parameterColumns: Float32Array;
  /** Angle on the page (radians, y down) at which a column lies, seen from the centre. */
  readonly angleOf: (column: number) => number;
}

/** Samples the rim along the normals of an inner ellipse, columns equally long in arc. */
export function unrollSeal(page: PreparedPage, seal: SealFinding): UnrolledSeal {
  const size = Math.sqrt(seal.ellipse.a * seal.ellipse.b);
  const curve = { ...seal.ellipse, a: seal.ellipse.a - CURVE * size, b: seal.ellipse.b - CURVE * size };
  const start = Math.PI / 2 - curve.angle;
  const parameters = evenParameters(curve, start);
  const samples = sample(page, curve, parameters, size);
  const gated = seal.colour === 'red' ? gateByRedness(samples) : samples.darkness;
  const known = seal.colour === 'red' ? samples.known : samples.onPage;
  const parameterColumns = new Float32Array(STRIP_COLUMNS);
  for (let column = 0, at = 0; column < STRIP_COLUMNS; column++) {
    const parameter = start + (column * 2 * Math.PI) / STRIP_COLUMNS;
    while (at < STRIP_COLUMNS - 1 && parameters[at + 1]! <= parameter) at++;
    parameterColumns[column] = at;
  }
  return {
    strip: picture(gated),
    ink: withoutRims(gated, known, STRIP_COLUMNS, STRIP_ROWS),
    known,
    parameterColumns,
    angleOf: (column) => {
      const wrapped = ((Math.round(column) % STRIP_COLUMNS) + STRIP_COLUMNS) % STRIP_COLUMNS;
      const [x, y] = pointOn(curve, parameters[wrapped]!);
      return Math.atan2(y - curve.cy, x - curve.cx);
    },
  };
}

/** Ellipse parameters that lie equally far apart along the curve, one per column. */
function evenParameters(curve: Ellipse, start: number): Float64Array {
  const lengths = new Float64Array(ARC_STEPS + 1);
  for (let step = 1; step <= ARC_STEPS; step++) {
    const t = start + ((step - 0.5) * 2 * Math.PI) / ARC_STEPS;
    lengths[step] = lengths[step - 1]! + Math.hypot(curve.a * Math.sin(t), curve.b * Math.cos(t));
  }
  const parameters = new Float64Array(STRIP_COLUMNS);
  let step = 0;
  for (let column = 0; column < STRIP_COLUMNS; column++) {
    const wanted = (lengths[ARC_STEPS]! * column) / STRIP_COLUMNS;
    while (lengths[step + 1]! < wanted) step++;
    const share = (wanted - lengths[step]!) / (lengths[step + 1]! - lengths[step]!);
    parameters[column] = start + ((step + share) * 2 * Math.PI) / ARC_STEPS;
  }
  return parameters;
}

interface Samples {
  readonly darkness: Float32Array;
  readonly redness: Float32Array;
  readonly known: Uint8Array;
  readonly onPage: Uint8Array;
}

function sample(page: PreparedPage, curve: Ellipse, parameters: Float64Array, size: number): Samples {
  const count = STRIP_ROWS * STRIP_COLUMNS;
  const samples = {
    darkness: new Float32Array(count),
    redness: new Float32Array(count),
    known: new Uint8Array(count).fill(1),
    onPage: new Uint8Array(count).fill(1),
  };
  const { width, height, data } = page.flat;
  for (let row = 0; row < STRIP_ROWS; row++) {
    const outward = (OUTWARD - ((row + 0.5) / STRIP_ROWS) * (OUTWARD + INWARD)) * size;
    for (let column = 0; column < STRIP_COLUMNS; column++) {
      const at = row * STRIP_COLUMNS + column;
      const [px, py] = pointOn(curve, parameters[column]!, outward);
      const sx = px - 0.5;
      const sy = py - 0.5;
      if (sx < 0 || sy < 0 || sx >= width - 1 || sy >= height - 1) {
        samples.known[at] = 0;
        samples.onPage[at] = 0;
        continue;
      }
      const left = Math.floor(sx);
      const top = Math.floor(sy);
      const wx = sx - left;
      const wy = sy - top;
      const corner = (top * width + left) * 3;
      const value = (channel: number): number => {
        const place = corner + channel;
        const upper = data[place]! * (1 - wx) + data[place + 3]! * wx;
        const lower = data[place + width * 3]! * (1 - wx) + data[place + width * 3 + 3]! * wx;
        return upper * (1 - wy) + lower * wy;
      };
      const red = value(0);
      const green = value(1);
      const blue = value(2);
      samples.darkness[at] = Math.max(0, PAPER - green);
      samples.redness[at] = Math.max(0, red - Math.max(green, blue));
      if (red < BLACK) markUnknown(samples.known, row, column);
    }
  }
  return samples;
}

/** Black print hides what is below it, and its rim is soft. */
function markUnknown(known: Uint8Array, row: number, column: number): void {
  for (let y = Math.max(0, row - 1); y <= Math.min(STRIP_ROWS - 1, row + 1); y++)
    for (let x = column - 1; x <= column + 1; x++)
      known[y * STRIP_COLUMNS + ((x + STRIP_COLUMNS) % STRIP_COLUMNS)] = 0;
}

/**
 * Ink is the darkness of green, which carries the full detail of the picture, wherever the surroundings are red. Redness
 * alone is blurred by the halved colour resolution of JPEG and loses strokes.
 */
function gateByRedness({ darkness, redness, known }: Samples): Float32Array {
  const soft = boxBlur(redness, 3);
  const gated = new Float32Array(darkness.length);
  for (let at = 0; at < gated.length; at++) {
    if (known[at] === 0) continue;
    const share = (soft[at]! - FIRST_RED) / (FULL_RED - FIRST_RED);
    gated[at] = darkness[at]! * Math.min(1, Math.max(0, share));
  }
  return gated;
}

/** Mean over a square of `2 reach + 1`, round the turn and up to the first and last row. */
function boxBlur(values: Float32Array, reach: number): Float32Array {
  const across = new Float32Array(values.length);
  for (let row = 0; row < STRIP_ROWS; row++)
    for (let column = 0; column < STRIP_COLUMNS; column++) {
      let sum = 0;
      for (let step = -reach; step <= reach; step++)
        sum += values[row * STRIP_COLUMNS + ((column + step + STRIP_COLUMNS) % STRIP_COLUMNS)]!;
      across[row * STRIP_COLUMNS + column] = sum / (2 * reach + 1);
    }
  const target = new Float32Array(values.length);
  for (let row = 0; row < STRIP_ROWS; row++) {
    const [from, to] = [Math.max(0, row - reach), Math.min(STRIP_ROWS - 1, row + reach)];
    for (let column = 0; column < STRIP_COLUMNS; column++) {
      let sum = 0;
      for (let y = from; y <= to; y++) sum += across[y * STRIP_COLUMNS + column]!;
      target[row * STRIP_COLUMNS + column] = sum / (to - from + 1);
    }
  }
  return target;
}

function picture(ink: Float32Array): Raster {
  const strip = createRaster(STRIP_COLUMNS * 2, STRIP_ROWS, 1);
  for (let row = 0; row < STRIP_ROWS; row++)
    for (let column = 0; column < STRIP_COLUMNS * 2; column++)
      strip.data[row * STRIP_COLUMNS * 2 + column] =
        255 - ink[row * STRIP_COLUMNS + (column % STRIP_COLUMNS)]!;
  return strip;
}
