import { solveLinear } from '../../image/geometry/linear-system.ts';
import { STRIP_COLUMNS, STRIP_ROWS, type UnrolledSeal } from '../strip/unroll.ts';
import { engravedStrokes } from './engraved.ts';
import { meanAround } from './mean-around.ts';

/** Darkness at which a point counts as inked, and how many such points a rim needs to be described. */
const INKED = 20;
const LEAST_INKED = 3000;
/** This share of the inked points is fainter than what is called full ink. */
const FULL_SHARE = 0.85;
/** Reaches over which the shape of the strokes around a point foretells its ink, pixels of the strip. */
const SHAPES = [1, 2, 4] as const;
/** Changes of ink over more than this many pixels are pressure and light, which another picture of the same impression has otherwise. */
const BROAD = 14;
const LEAST_SHARE = 0.02;

/** What is left of the ink of a rim once stamp, pressure and light are taken out. */
export interface InkResidue {
  /** Darkness above (+) or below (−) what the strokes around foretell, `STRIP_ROWS × STRIP_COLUMNS`. */
  readonly values: Float32Array;
  /** 1 where a stroke lies and its ink is known. */
  readonly used: Uint8Array;
  /** Darkness of full ink. */
  readonly full: number;
}

/**
 * Takes out of the ink of a rim what every impression of the stamp shares: the strokes, foretold by their own shape (least squares), and
 * broad changes. Speckle, pinholes and dry spots remain, which no two impressions have alike. `null` for too little ink.
 */
export function inkResidue({ strip, known }: Pick<UnrolledSeal, 'strip' | 'known'>): InkResidue | null {
  const ink = inkOf(strip);
  const inked = ink.filter((value, at) => known[at] !== 0 && value > INKED).toSorted();
  if (inked.length < LEAST_INKED) return null;
  const full = inked[Math.floor(inked.length * FULL_SHARE)]!;
  const strokes = engravedStrokes(ink, full);
  const used = strokes.map((stroke, at) => (known[at] === 0 ? 0 : stroke));
  const flat = Float32Array.from(strokes);
  const shapes = [flat, ...SHAPES.map((reach) => meanAround(flat, reach))];
  const weights = foretelling(ink, shapes, used);
  if (weights === null) return null;
  const rest = ink.map((value, at) =>
    used[at] === 0 ? 0 : value - shapes.reduce((sum, shape, index) => sum + weights[index]! * shape[at]!, 0),
  );
  const broad = meanAround(rest, BROAD);
  const share = meanAround(Float32Array.from(used), BROAD);
  return {
    values: rest.map((value, at) =>
      used[at] === 0 ? 0 : value - broad[at]! / Math.max(LEAST_SHARE, share[at]!),
    ),
    used,
    full,
  };
}

/** One turn of the picture of the strip as darkness. */
function inkOf(strip: UnrolledSeal['strip']): Float32Array {
  const ink = new Float32Array(STRIP_COLUMNS * STRIP_ROWS);
  for (let row = 0; row < STRIP_ROWS; row++)
    for (let column = 0; column < STRIP_COLUMNS; column++)
      ink[row * STRIP_COLUMNS + column] = 255 - strip.data[row * strip.width + column]!;
  return ink;
}

/** Weights of the shapes that come nearest to the ink. */
function foretelling(ink: Float32Array, shapes: readonly Float32Array[], used: Uint8Array): number[] | null {
  const rows = shapes.map((one) => shapes.map((other) => sumOver(used, one, other)));
  // a hair on the diagonal keeps equal shapes solvable
  rows.forEach((row, index) => (row[index]! += 1e-3));
  return solveLinear(
    rows,
    shapes.map((shape) => sumOver(used, shape, ink)),
  );
}

function sumOver(used: Uint8Array, one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < used.length; at++) if (used[at] !== 0) sum += one[at]! * other[at]!;
  return sum;
}
