import { scaling } from '../../../image/geometry/homography.ts';
import { createRaster, type Raster } from '../../../image/raster.ts';
import { warp } from '../../../image/resample.ts';
import { MODEL_HEIGHT, MODEL_STEP } from '../../../text/model/line-model.ts';
import { STRIP_COLUMNS, STRIP_ROWS, type UnrolledSeal } from '../../strip/unroll.ts';

/** The part of the rim that is drawn as a line: rows of the strip, and columns of it, which may run on into a further turn. */
export interface RimCut {
  readonly top: number;
  readonly height: number;
  readonly from: number;
  readonly columns: number;
  /** Width of the line against its height; 1 leaves the characters as broad as they are. */
  readonly stretch: number;
}

/** A line drawn from the rim, and where its steps lie on the strip. */
export interface RimLine {
  readonly line: Raster;
  readonly columnsPerStep: number;
  /** Column of the strip in the middle of a step of the model. */
  readonly columnOf: (step: number) => number;
}

const WHITE = 255;

/** Draws a part of the rim as one line of dark print on white, as the line model takes it. */
export function drawRim({ ink }: UnrolledSeal, { top, height, from, columns, stretch }: RimCut): RimLine {
  const source = createRaster(columns, STRIP_ROWS, 1);
  for (let row = 0; row < STRIP_ROWS; row++)
    for (let column = 0; column < columns; column++)
      source.data[row * columns + column] =
        WHITE - Math.min(WHITE, ink[row * STRIP_COLUMNS + wrapped(from + column)]!);
  const steps = Math.max(4, Math.round((columns * stretch * MODEL_HEIGHT) / height / MODEL_STEP));
  const width = steps * MODEL_STEP;
  const map = scaling(columns / width, height / MODEL_HEIGHT, 0, top);
  const columnsPerStep = columns / steps;
  return {
    line: warp(source, map, width, MODEL_HEIGHT, WHITE),
    columnsPerStep,
    columnOf: (step) => from + (step + 0.5) * columnsPerStep,
  };
}

/** Cells along the rim that are to be set side by side as print. */
export interface RimCells {
  readonly top: number;
  readonly height: number;
  /** Columns in the middle of each cell, and the width of all, columns. */
  readonly places: readonly number[];
  readonly width: number;
  /** Whether faint ink is made full, by the strongest ink of the cells. */
  readonly isStrengthened: boolean;
}

/** Steps of the model for one cell: a square character. */
const CELL_STEPS = 6;

/** Sets the cells of a name side by side as square characters, which the model knows better than the narrow ones of seals. */
export function drawCells(
  { ink }: UnrolledSeal,
  { top, height, places, width, isStrengthened }: RimCells,
): RimLine {
  const cell = CELL_STEPS * MODEL_STEP;
  const wide = Math.round(width);
  const source = createRaster(wide * places.length, STRIP_ROWS, 1);
  for (let row = 0; row < STRIP_ROWS; row++)
    for (const [index, place] of places.entries())
      for (let x = 0; x < wide; x++)
        source.data[row * source.width + index * wide + x] =
          WHITE - Math.min(WHITE, ink[row * STRIP_COLUMNS + wrapped(Math.round(place - wide / 2) + x)]!);
  if (isStrengthened) strengthen(source.data);
  const map = scaling(wide / cell, height / MODEL_HEIGHT, 0, top);
  return {
    line: warp(source, map, cell * places.length, MODEL_HEIGHT, WHITE),
    columnsPerStep: width / CELL_STEPS,
    columnOf: (step) => {
      const index = Math.min(places.length - 1, Math.floor(step / CELL_STEPS));
      return places[index]! + ((step + 0.5) / CELL_STEPS - index - 0.5) * width;
    },
  };
}

/** Share of a line that is at least as dark as what becomes black. */
const STRONGEST = 0.06;
const FULL = 225;
const LEAST_STRONG = 40;

/** Stretches the tones of a line so that its strongest ink is nearly black. */
function strengthen(line: Uint8Array): void {
  const dark = line.toSorted()[Math.floor(line.length * STRONGEST)]!;
  const factor = FULL / Math.max(LEAST_STRONG, WHITE - dark);
  for (let at = 0; at < line.length; at++) line[at] = WHITE - Math.min(WHITE, (WHITE - line[at]!) * factor);
}

const wrapped = (column: number): number => ((column % STRIP_COLUMNS) + STRIP_COLUMNS) % STRIP_COLUMNS;
