import { dilate, findComponents } from '../../image/layout/components.ts';
import { shrink } from '../../image/resample.ts';
import type { Raster } from '../../image/raster.ts';
import { enclosing, heightOf, verticalOverlap, type Box } from '../line/box.ts';

/** Darker than this is ink; grey labels of cards count, their background pattern does not. */
const ink = 185;
const halved = 2;
/** Heights of a line of text, prepared pixels. */
const lowest = 14;
const highest = 96;
/** Parts of one line stand at most so many heights apart. */
const widestGap = 3;

/**
 * Where lines of text stand in a picture, by ink alone: neighbouring characters joined, what is too high or too flat for
 * text (portraits, rules, dots) left out, parts on one level joined to a line. For pictures on which the recogniser's
 * own layout analysis fails. Boxes are pixels of `grey`, top to bottom.
 */
export function findLineStrips(grey: Raster): Box[] {
  const half = shrink(grey, halved);
  const cells = half.data.map((value) => (value < ink ? 1 : 0));
  const { components } = findComponents(dilate(cells, half.width, half.height, 2), half.width, half.height);
  const parts = components
    .map(({ left, top, right, bottom, size }) => ({
      box: { x0: left * halved, y0: top * halved, x1: (right + 1) * halved, y1: (bottom + 1) * halved },
      fill: size / ((right - left + 1) * (bottom - top + 1)),
    }))
    .filter(({ box, fill }) => heightOf(box) >= lowest && heightOf(box) <= highest && fill > 0.25)
    .map(({ box }) => box)
    .toSorted((a, b) => a.x0 - b.x0);
  const strips: Box[] = [];
  for (const part of parts) {
    const at = strips.findIndex((strip) => continues(strip, part));
    const strip = strips[at];
    if (strip === undefined) strips.push(part);
    else strips[at] = enclosing([strip, part]);
  }
  return strips
    .filter((strip) => strip.x1 - strip.x0 > heightOf(strip) * 0.7)
    .toSorted((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

function continues(strip: Box, part: Box): boolean {
  const height = Math.max(heightOf(strip), heightOf(part));
  const ratio = heightOf(strip) / heightOf(part);
  return (
    verticalOverlap(strip, part) > 0.6 && part.x0 - strip.x1 < widestGap * height && ratio > 0.5 && ratio < 2
  );
}
