import type { SnippetReader } from '../../image/prepared-page.ts';
import { createRaster, type Raster } from '../../image/raster.ts';
import { scaling } from '../../image/geometry/homography.ts';
import { warp } from '../../image/resample.ts';
import { STRIP_COLUMNS, STRIP_ROWS, type UnrolledSeal } from '../strip/unroll.ts';

/** Half the stretch opposite the middle of the name, columns: 53°. */
const REACH = 130;
const INKED = 50;
/** A row of the stretch holds text when at least this share of it is inked, and a rim from the second share on. */
const LEAST_ROW_INK = 0.03;
const RIM_INK = 0.75;
/** Digits along the rim (印章编码) are lower than this; a bent purpose line is higher. Rows. */
const LOWEST = 22;
const LINE_HEIGHT = 42;
const MARGIN = 10;

/**
 * What stands bent along the lower rim, opposite the name whose middle is at column `middle`: null when there is nothing but
 * perhaps small digits; otherwise the text that was read, which may be empty.
 */
export async function readBentLine(
  seal: UnrolledSeal,
  middle: number,
  readSnippet: SnippetReader,
): Promise<string | null> {
  const first = Math.round(middle + STRIP_COLUMNS / 2 - REACH);
  const rows = textRows(seal, first);
  if (rows === null) return null;
  const { text } = await readSnippet(lineOf(seal, first, rows));
  return text.normalize('NFKC').replaceAll(/[^\p{Script=Han}\p{N}]/gu, '');
}

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** The highest run of rows with text and no rim. */
function textRows(seal: UnrolledSeal, first: number): Rows | null {
  let best: Rows | null = null;
  let top = -1;
  for (let row = 0; row <= STRIP_ROWS; row++) {
    const share = row === STRIP_ROWS ? 0 : inkShare(seal, first, row);
    if (share >= LEAST_ROW_INK && share < RIM_INK) {
      if (top < 0) top = row;
    } else if (top >= 0) {
      if (row - top >= LOWEST && (best === null || row - top > best.bottom - best.top))
        best = { top, bottom: row };
      top = -1;
    }
  }
  return best;
}

function inkShare({ ink, known }: UnrolledSeal, first: number, row: number): number {
  let count = 0;
  for (let step = 0; step < 2 * REACH; step++) {
    const at = row * STRIP_COLUMNS + wrapped(first + step);
    if (known[at] !== 0 && ink[at]! > INKED) count++;
  }
  return count / (2 * REACH);
}

/** The stretch turned upside down, since text along the lower rim has its feet outside; dark print on white. */
function lineOf(seal: UnrolledSeal, first: number, { top, bottom }: Rows): Raster {
  const rows = bottom - top;
  const upright = createRaster(2 * REACH, rows, 1);
  for (let row = 0; row < rows; row++)
    for (let step = 0; step < 2 * REACH; step++) {
      const at = (bottom - 1 - row) * STRIP_COLUMNS + wrapped(first + 2 * REACH - 1 - step);
      upright.data[row * 2 * REACH + step] =
        255 - Math.min(255, seal.known[at] === 0 ? 0 : seal.ink[at]! * 1.6);
    }
  const scale = LINE_HEIGHT / rows;
  const width = Math.round(2 * REACH * scale);
  const line = warp(upright, scaling(1 / scale, 1 / scale), width, LINE_HEIGHT);
  const framed = createRaster(width + 2 * MARGIN, LINE_HEIGHT + 2 * MARGIN, 1);
  framed.data.fill(255);
  for (let row = 0; row < LINE_HEIGHT; row++)
    framed.data.set(
      line.data.subarray(row * width, (row + 1) * width),
      (row + MARGIN) * framed.width + MARGIN,
    );
  return framed;
}

const wrapped = (column: number): number => ((column % STRIP_COLUMNS) + STRIP_COLUMNS) % STRIP_COLUMNS;
