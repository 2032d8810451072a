import { createRaster, type Raster } from '../../../image/raster.ts';
import type { SnippetReader } from '../../../image/prepared-page.ts';
import { scaling } from '../../../image/geometry/homography.ts';
import { warp } from '../../../image/resample.ts';
import { STRIP_COLUMNS, STRIP_ROWS, type UnrolledSeal } from '../../strip/unroll.ts';
import type { TextBand } from '../text-bands.ts';

/** Height of the picture handed to one-line recognition. */
const LINE_HEIGHT = 44;
/** Gaps between characters are closed to this many columns: recognition expects print set tight. */
const WIDEST_GAP = 7;
const MARGIN = 8;
const LEAST_INK = 18;

/** What one-line recognition makes of the name along the rim, and how sure it is, 0…100. Empty when nothing is there. */
export async function readStripText(
  seal: UnrolledSeal,
  band: TextBand,
  rows: number,
  readSnippet: SnippetReader,
): Promise<{ text: string; confidence: number }> {
  const line = drawLine(seal, (band.top * STRIP_ROWS) / rows, (band.height * STRIP_ROWS) / rows);
  if (line === null) return { text: '', confidence: 0 };
  const { text, confidence } = await readSnippet(line);
  return { text: text.normalize('NFKC').replaceAll(/[^\p{Script=Han}\p{L}\p{N}]/gu, ''), confidence };
}

/** The name from the end of the widest gap round to its beginning, as a line of dark print. */
function drawLine(seal: UnrolledSeal, top: number, height: number): Raster | null {
  const strokes = columnInk(seal, Math.round(top), Math.round(top + height));
  const gap = widestGap(strokes);
  if (gap === null) return null;
  const columns = closeGaps(strokes, gap);
  const first = Math.max(0, Math.round(top) - 3);
  const rows = Math.min(STRIP_ROWS, Math.round(top + height) + 3) - first;
  const cut = createRaster(columns.length, rows, 1);
  const strongest = percentile(seal.ink, 0.97);
  for (let row = 0; row < rows; row++)
    for (const [place, column] of columns.entries())
      cut.data[row * columns.length + place] =
        255 - Math.min(255, (seal.ink[(first + row) * STRIP_COLUMNS + column]! * 235) / strongest);
  const scale = LINE_HEIGHT / rows;
  const width = Math.max(8, Math.round(columns.length * scale));
  return framed(warp(cut, scaling(columns.length / width, 1 / scale), width, LINE_HEIGHT));
}

/** The columns from one end of the gap round to the other, without the better part of wide blanks between. */
function closeGaps(strokes: Uint8Array, gap: { start: number; end: number }): number[] {
  const columns: number[] = [];
  let blank = 0;
  for (let column = gap.end; column < gap.start + STRIP_COLUMNS; column++) {
    blank = strokes[column % STRIP_COLUMNS] === 0 ? blank + 1 : 0;
    if (blank <= WIDEST_GAP) columns.push(column % STRIP_COLUMNS);
  }
  return columns;
}

/** White around the line: recognition wants some. */
function framed(line: Raster): Raster {
  const target = createRaster(line.width + 2 * MARGIN, line.height + 2 * MARGIN, 1);
  target.data.fill(255);
  for (let row = 0; row < line.height; row++)
    target.data.set(
      line.data.subarray(row * line.width, (row + 1) * line.width),
      (row + MARGIN) * target.width + MARGIN,
    );
  return target;
}

function columnInk(seal: UnrolledSeal, top: number, bottom: number): Uint8Array {
  const marked = new Uint8Array(STRIP_COLUMNS);
  for (let column = 0; column < STRIP_COLUMNS; column++) {
    let count = 0;
    for (let row = top; row < bottom; row++) if (seal.ink[row * STRIP_COLUMNS + column]! > LEAST_INK) count++;
    marked[column] = count >= 3 ? 1 : 0;
  }
  return marked;
}

/** The longest run of columns without strokes, going round; null when there are no strokes or no gap. `end` may pass one turn. */
function widestGap(marked: Uint8Array): { start: number; end: number } | null {
  const first = marked.indexOf(1);
  if (first < 0) return null;
  let best = { start: 0, end: 0 };
  let start = -1;
  for (let step = 0; step <= marked.length; step++) {
    const column = first + step;
    if (marked[column % marked.length] === 0) {
      if (start < 0) start = column;
    } else if (start >= 0) {
      if (column - start > best.end - best.start) best = { start, end: column };
      start = -1;
    }
  }
  return best.end === best.start ? null : best;
}

function percentile(values: Float32Array, share: number): number {
  const inked = values.filter((value) => value > LEAST_INK).toSorted();
  return Math.max(40, inked[Math.floor(inked.length * share)] ?? 0);
}
