import { createRaster, type Raster } from '../../image/raster.ts';
import { STRIP_COLUMNS, STRIP_ROWS, type UnrolledSeal } from '../strip/unroll.ts';
import { CENTRE_RADIUS } from './centre-picture.ts';
import type { PurposeStretch } from './read-purpose.ts';

/** Middles of the rows in which a straight purpose line may stand, in half axes below the middle of the seal. */
const ROUND = [0.36, 0.47, 0.58] as const;
const OVAL = [-0.05, 0.14, 0.36, 0.55] as const;
/** Heights of the stretches, map of half axes to characters with a little air. */
const ROUND_HEIGHT = 0.28;
const OVAL_HEIGHT = 0.36;
/** How far a straight line may lie off the axis, and a bent one, in distances of characters. */
const STRAIGHT_SLACK = 0.75;
const BENT_SLACK = 1.2;
/** Half the stretch along the lower rim, columns: 57°; and its rows of the strip, outermost first. */
const REACH = 140;
const RIM_ROWS = [
  { top: 0, height: 40 },
  { top: 4, height: 54 },
] as const;

/** Level stretches of the inside of a seal, `rows` being those in which ink was found to form a line. */
export function straightStretches(
  centre: Raster,
  isOval: boolean,
  rows: { readonly top: number; readonly bottom: number } | null,
): PurposeStretch[] {
  const axis = centre.width / 2;
  const half = isOval ? centre.height / 2 / 0.74 : CENTRE_RADIUS;
  const found =
    rows === null
      ? []
      : [{ ink: centre, top: rows.top - 4, height: rows.bottom - rows.top + 8, axis, slack: STRAIGHT_SLACK }];
  const usual = (isOval ? OVAL : ROUND).map((below) => {
    const height = (isOval ? OVAL_HEIGHT : ROUND_HEIGHT) * half;
    return {
      ink: centre,
      top: centre.height / 2 + below * half - height / 2,
      height,
      axis,
      slack: STRAIGHT_SLACK,
    };
  });
  return [...found, ...usual];
}

/** Stretches along the lower rim, opposite the name whose middle is at column `middle`, turned upright. */
export function bentStretches({ ink }: UnrolledSeal, middle: number): PurposeStretch[] {
  const first = Math.round(middle + STRIP_COLUMNS / 2 - REACH);
  const upright = createRaster(2 * REACH, STRIP_ROWS, 1);
  for (let row = 0; row < STRIP_ROWS; row++)
    for (let step = 0; step < 2 * REACH; step++) {
      const place = first + 2 * REACH - 1 - step;
      const column = ((place % STRIP_COLUMNS) + STRIP_COLUMNS) % STRIP_COLUMNS;
      upright.data[row * 2 * REACH + step] = ink[(STRIP_ROWS - 1 - row) * STRIP_COLUMNS + column]!;
    }
  return RIM_ROWS.map(({ top, height }) => ({
    ink: upright,
    top: STRIP_ROWS - top - height,
    height,
    axis: REACH,
    slack: BENT_SLACK,
  }));
}
