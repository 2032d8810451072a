import type { Raster } from '../../image/raster.ts';
import type { Box } from '../line/box.ts';

/** Ink is darker than paper by this share of the contrast of its line. */
const inkShare = 0.4;
/** Least contrast of a line that has ink at all. */
const leastContrast = 24;
/** A character reaches at most this far from its middle, in heights of the line. */
const widest = 0.75;
/** The middle half between two characters is where they are parted. */
const aside = 0.25;

/**
 * Where the characters of a line stand, from the column of the middle of each: neighbours are parted at the column with the least
 * ink between them, and each box is drawn in to its ink. Boxes are pixels of `line`.
 */
export function characterBoxes(line: Raster, middles: readonly number[]): Box[] {
  const { width, height } = line;
  const dark = inkOf(line);
  const columns = new Uint16Array(width);
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 1) columns[x]! += dark[at]!;
  const ends = middles.slice(1).map((middle, index) => partingOf(columns, middles[index]!, middle));
  return middles.map((middle, index) => {
    const left = Math.max(0, Math.floor(middle - height * widest), ends[index - 1] ?? 0);
    const right = Math.min(width, Math.ceil(middle + height * widest), ends[index] ?? width);
    return drawnIn(dark, width, height, left, Math.max(left + 1, right));
  });
}

/** 1 where a pixel is ink by the line's own contrast. */
function inkOf({ data }: Raster): Uint8Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length; at += 1) counts[data[at]!]! += 1;
  const below = (share: number): number => {
    let left = data.length * share;
    return counts.findIndex((count) => (left -= count) < 0);
  };
  const [black, paper] = [below(0.02), below(0.8)];
  const threshold = paper - Math.max(leastContrast, (paper - black) * inkShare);
  const dark = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at += 1) dark[at] = data[at]! < threshold ? 1 : 0;
  return dark;
}

/** The column with the least ink between two middles, the one nearest to half-way where several are as empty. */
function partingOf(columns: Uint16Array, left: number, right: number): number {
  const half = (left + right) / 2;
  const reach = (right - left) * (0.5 - aside);
  let best = Math.round(half);
  let least = Number.POSITIVE_INFINITY;
  for (let x = Math.ceil(half - reach); x <= half + reach; x += 1) {
    const cost = (columns[x] ?? 0) + Math.abs(x - half) / 1000;
    if (cost < least) [best, least] = [x, cost];
  }
  return best;
}

function drawnIn(dark: Uint8Array, width: number, height: number, left: number, right: number): Box {
  let [x0, y0, x1, y1] = [right, height, left, 0];
  for (let y = 0; y < height; y += 1)
    for (let x = left; x < right; x += 1) {
      if (dark[y * width + x] === 0) continue;
      if (x < x0) x0 = x;
      if (x >= x1) x1 = x + 1;
      if (y < y0) y0 = y;
      y1 = y + 1;
    }
  return x1 > x0 ? { x0, y0, x1, y1 } : { x0: left, y0: 0, x1: right, y1: height };
}
