import { findComponents } from '../../image/layout/components.ts';
import { shrink } from '../../image/resample.ts';
import type { Raster } from '../../image/raster.ts';
import { enclosing, heightOf, middleOf, verticalOverlap, widthOf, type Box } from '../line/box.ts';
import { spread } from './spread.ts';

/** Darker than this is ink; faint print counts, the background pattern of cards does not. */
const ink = 200;
const halved = 2;
/** Heights of a line of text, prepared pixels. */
const lowest = 14;
const highest = 110;
/** Parts of one line stand at most so many heights apart. */
const widestGap = 3;

/**
 * Where lines of text stand in a picture, by ink alone: neighbouring characters joined, what is too high or too flat for
 * text (portraits, rules, dots) left out, parts on one level joined to a line, dots and dashes beside a line added to it.
 * Unlike the recogniser's own layout analysis it drops no row. Boxes are pixels of `grey`, top to bottom.
 */
export function findLineStrips(grey: Raster): Box[] {
  const half = shrink(grey, halved);
  const cells = new Uint8Array(half.data.length);
  for (let at = 0; at < cells.length; at += 1) cells[at] = half.data[at]! < ink ? 1 : 0;
  const joined = spread(cells, half.width, half.height, { across: 3, down: 1 });
  const parts = findComponents(joined, half.width, half.height)
    .components.map(({ left, top, right, bottom, size }) => ({
      box: { x0: left * halved, y0: top * halved, x1: (right + 1) * halved, y1: (bottom + 1) * halved },
      fill: size / ((right - left + 1) * (bottom - top + 1)),
    }))
    .filter(({ box, fill }) => heightOf(box) <= highest && fill > 0.2)
    .map(({ box }) => box)
    .flatMap((box) => rowsWithin(cells, half.width, box))
    .toSorted((a, b) => a.x0 - b.x0);
  const strips: Box[] = [];
  for (const part of parts.filter((box) => heightOf(box) >= lowest)) {
    const at = strips.findLastIndex((strip) => continues(strip, part));
    const strip = strips[at];
    if (strip === undefined) strips.push(part);
    else strips[at] = enclosing([strip, part]);
  }
  const lines = strips.filter((strip) => widthOf(strip) > heightOf(strip) * 0.7);
  for (const mark of parts.filter((box) => heightOf(box) < lowest)) {
    const at = lines.findIndex((line) => carries(line, mark));
    const line = lines[at];
    if (line !== undefined)
      lines[at] = { ...line, x0: Math.min(line.x0, mark.x0), x1: Math.max(line.x1, mark.x1) };
  }
  return lines
    .filter((line) => !lines.some((other) => other !== line && holds(other, line)))
    .toSorted((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

/** Whether a line stands within another: it is a stroke of that one's characters. */
const holds = (outer: Box, inner: Box): boolean =>
  heightOf(outer) > heightOf(inner) &&
  outer.x0 <= inner.x0 &&
  outer.x1 >= inner.x1 &&
  outer.y0 <= inner.y0 &&
  outer.y1 >= inner.y1;

function continues(strip: Box, part: Box): boolean {
  const height = Math.max(heightOf(strip), heightOf(part));
  const ratio = heightOf(strip) / heightOf(part);
  return (
    verticalOverlap(strip, part) > 0.6 && part.x0 - strip.x1 < widestGap * height && ratio > 0.5 && ratio < 2
  );
}

/** Whether a dot or dash stands beside a line, close enough to be a part of it. */
const carries = (line: Box, mark: Box): boolean =>
  middleOf(mark) > line.y0 &&
  middleOf(mark) < line.y1 + heightOf(line) * 0.1 &&
  mark.x0 < line.x1 + heightOf(line) &&
  mark.x1 > line.x0 - heightOf(line);

/** Least height of a box in which two lines may have grown together, and how empty the valley between them is. */
const twoLines = 52;
const valley = 0.12;

/** The box itself, or its two halves where a nearly empty row shows that two lines touch in it. */
function rowsWithin(cells: Uint8Array, width: number, box: Box): Box[] {
  if (heightOf(box) < twoLines || widthOf(box) < heightOf(box) * 3) return [box];
  const [left, right] = [box.x0 / halved, box.x1 / halved];
  const counts: number[] = [];
  for (let y = box.y0 / halved; y < box.y1 / halved; y += 1)
    counts.push(cells.subarray(y * width + left, y * width + right).reduce((sum, cell) => sum + cell, 0));
  const most = Math.max(...counts);
  const from = Math.round(counts.length * 0.3);
  const middle = counts.slice(from, Math.round(counts.length * 0.7));
  const least = Math.min(...middle);
  if (least > most * valley) return [box];
  const cut = box.y0 + (from + middle.indexOf(least)) * halved;
  return [
    { ...box, y1: cut },
    { ...box, y0: cut },
  ];
}
