import type { Raster } from '../../image/raster.ts';
import { heightOf, type Box } from '../../text/line/box.ts';
import { crop } from '../../text/picture/crop.ts';

/** Darker than this is ink. */
const ink = 140;
/** Fewest characters of a name that may be parted by a dot. */
const fewest = 4;
/** Largest dot, and where its middle may lie, in heights of the name. */
const largest = 0.3;
const highest = 0.28;
const lowest = 0.75;

/**
 * Puts back an interpunct (间隔号) that recognition dropped: a small dot that stands alone between two characters, half-way up.
 * `characters` are the boxes of the name's characters in `print`; a name without such a dot comes back as it was.
 */
export function withInterpunct(name: string, characters: readonly Box[], print: Raster): string {
  const letters = [...name];
  if (letters.length < fewest || name.includes('·') || characters.length !== letters.length) return name;
  const [first] = characters;
  const last = characters.at(-1);
  if (first === undefined || last === undefined) return name;
  const height = Math.max(...characters.map(heightOf));
  const top = Math.min(...characters.map((box) => box.y0));
  const { raster, x } = crop(print, { x0: first.x0, y0: top, x1: last.x1, y1: top + height });
  for (const dot of lonelyDots(raster, height)) {
    const index = characters.filter((box) => (box.x0 + box.x1) / 2 < x + dot).length;
    if (index >= 2 && index <= letters.length - 1)
      return [...letters.slice(0, index), '·', ...letters.slice(index)].join('');
  }
  return name;
}

/** Middles of small marks with nothing above, below or close beside them. */
function lonelyDots(raster: Raster, height: number): number[] {
  const dots: number[] = [];
  let start: number | null = null;
  let clearBefore = 0;
  for (let x = 0; x <= raster.width; x += 1) {
    const rows = x < raster.width ? inkedRows(raster, x, x + 1) : null;
    if (rows !== null) {
      start ??= x;
      continue;
    }
    if (start === null) {
      clearBefore += 1;
      continue;
    }
    const mark = inkedRows(raster, start, x);
    const isSmall =
      mark !== null && x - start <= largest * height && mark.bottom - mark.top <= largest * height;
    const middle = mark === null ? 0 : (mark.top + mark.bottom) / 2 / height;
    const clearAfter = clearColumns(raster, x);
    if (isSmall && middle > highest && middle < lowest && Math.min(clearBefore, clearAfter) >= height * 0.12)
      dots.push((start + x) / 2);
    start = null;
    clearBefore = 1;
  }
  return dots;
}

function inkedRows(
  { data, width, height }: Raster,
  from: number,
  to: number,
): { top: number; bottom: number } | null {
  let top = -1;
  let bottom = -1;
  for (let y = 0; y < height; y += 1)
    for (let x = from; x < to; x += 1)
      if ((data[y * width + x] ?? 255) < ink) {
        if (top < 0) top = y;
        bottom = y + 1;
        break;
      }
  return top < 0 ? null : { top, bottom };
}

function clearColumns(raster: Raster, from: number): number {
  let count = 0;
  while (from + count < raster.width && inkedRows(raster, from + count, from + count + 1) === null)
    count += 1;
  return from + count >= raster.width ? raster.height : count;
}
