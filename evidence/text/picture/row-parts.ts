import type { Raster } from '../../image/raster.ts';
import { heightOf, type Box } from '../line/box.ts';

/** Darker than this is ink. */
const ink = 190;
/** A column with less ink than this share of the height of its row is empty. */
const specks = 0.06;
/** Blank columns of so many heights part a row: a reader of lines does not see across them. */
const parting = 1.6;
/** A part narrower than this share of the height is a speck. */
const narrowest = 0.12;

/** Rows of pixels with less ink than this share of the fullest are no part of the characters: a divider's end, a mark. */
const stray = 0.06;
/** A part is drawn in when that takes away at least a fifth and leaves at least so much of its height. */
const mostKept = 0.8;
const leastKept = 0.4;

/** The parts of a row that wide blanks set apart (columns of a table, a label and a far value), left to right, in pixels of `grey`. */
export function rowParts(grey: Raster, row: Box): Box[] {
  const height = heightOf(row);
  const top = Math.max(0, Math.floor(row.y0));
  const bottom = Math.min(grey.height, Math.ceil(row.y1));
  const least = Math.max(1, height * specks);
  const parts: Box[] = [];
  let start = -1;
  let last = -1;
  const close = (): void => {
    if (start >= 0 && last + 1 - start >= height * narrowest)
      parts.push(drawnIn(grey, { ...row, x0: start, x1: last + 1 }));
  };
  for (let x = Math.max(0, Math.floor(row.x0)); x < Math.min(grey.width, row.x1); x += 1) {
    let dark = 0;
    for (let y = top; y < bottom; y += 1) if (grey.data[y * grey.width + x]! < ink) dark += 1;
    if (dark < least) continue;
    if (start >= 0 && x - last > height * parting) {
      close();
      start = x;
    }
    if (start < 0) start = x;
    last = x;
  }
  close();
  return parts.length === 0 ? [row] : parts;
}

/** A part with the height of its characters, where strokes that reach beyond them made the row too high. */
function drawnIn(grey: Raster, part: Box): Box {
  const top = Math.max(0, Math.floor(part.y0));
  const bottom = Math.min(grey.height, Math.ceil(part.y1));
  const counts: number[] = [];
  for (let y = top; y < bottom; y += 1) {
    let dark = 0;
    for (let at = y * grey.width + part.x0; at < y * grey.width + part.x1; at += 1)
      if (grey.data[at]! < ink) dark += 1;
    counts.push(dark);
  }
  const least = Math.max(...counts) * stray;
  const y0 = top + counts.findIndex((count) => count > least);
  const y1 = top + counts.findLastIndex((count) => count > least) + 1;
  const kept = (y1 - y0) / (bottom - top);
  return kept >= leastKept && kept <= mostKept ? { ...part, y0: y0 - 1, y1: y1 + 1 } : part;
}
