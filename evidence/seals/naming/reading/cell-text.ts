import type { SnippetReader } from '../../../image/prepared-page.ts';
import { createRaster } from '../../../image/raster.ts';
import { scaling } from '../../../image/geometry/homography.ts';
import { warp } from '../../../image/resample.ts';
import { STRIP_COLUMNS, STRIP_ROWS, type UnrolledSeal } from '../../strip/unroll.ts';
import type { FineAlignment } from '../refine-alignment.ts';

/** Pixels of the full strip per column and row of the strip on which the alignment was found. */
const FINER = 2;
/** A cell with a little air, in widths of its character and heights of its band. */
const AIR = 1.16;
const HEIGHT = 44;
const MARGIN = 8;
const FULL_INK = 0.97;
const LEAST_INK = 18;

/**
 * What one-line recognition makes of the cells of an alignment set side by side as print. It is told where characters stand,
 * never which: a reading that agrees with a name is evidence of its own. Empty when nothing is read.
 */
export async function readCellText(
  { ink }: UnrolledSeal,
  { places, width, band }: FineAlignment,
  readSnippet: SnippetReader,
): Promise<string> {
  const wide = Math.round(width * FINER * AIR);
  const tall = Math.round(band.height * FINER * AIR);
  const top = Math.round((band.top + band.height / 2) * FINER - tall / 2);
  const row = createRaster(wide * places.length, tall, 1);
  row.data.fill(255);
  const strongest = strongInk(ink);
  for (const [index, place] of places.entries()) {
    const left = Math.round((place + 0.5) * FINER - wide / 2);
    for (let y = 0; y < tall; y++) {
      if (top + y < 0 || top + y >= STRIP_ROWS) continue;
      for (let x = 0; x < wide; x++) {
        const column = (((left + x) % STRIP_COLUMNS) + STRIP_COLUMNS) % STRIP_COLUMNS;
        const value = ink[(top + y) * STRIP_COLUMNS + column]!;
        row.data[y * row.width + index * wide + x] = 255 - Math.min(255, (value * 235) / strongest);
      }
    }
  }
  // Characters of seals are narrow; recognition knows print, which is square.
  const across = (HEIGHT * places.length) / row.width;
  const line = warp(row, scaling(1 / across, tall / HEIGHT), HEIGHT * places.length, HEIGHT);
  const framed = createRaster(line.width + 2 * MARGIN, HEIGHT + 2 * MARGIN, 1);
  framed.data.fill(255);
  for (let y = 0; y < HEIGHT; y++)
    framed.data.set(
      line.data.subarray(y * line.width, (y + 1) * line.width),
      (y + MARGIN) * framed.width + MARGIN,
    );
  const { text } = await readSnippet(framed);
  return text.normalize('NFKC').replaceAll(/[^\p{Script=Han}\p{L}\p{N}]/gu, '');
}

function strongInk(ink: Float32Array): number {
  const inked = ink.filter((value) => value > LEAST_INK).toSorted();
  return Math.max(40, inked[Math.floor(inked.length * FULL_INK)] ?? 0);
}
