import type { Raster } from '../raster.ts';

/** Brightness of the bare paper on a grid of square blocks, one value per block and channel. */
export interface Background {
  readonly columns: number;
  readonly rows: number;
  readonly channels: 1 | 3;
  readonly block: number;
  /** Row by row, channels interleaved, 0…255. */
  readonly values: Float32Array;
}

const PAPER_SHARE = 0.8;
const NEIGHBOUR_SHARE = 0.75;

/**
 * Estimates the bare paper under print and shade. Per block and channel the 80th percentile; then the 75th percentile of
 * the 5 × 5 blocks around, so that a solid red logo is not taken for red paper; then a 3 × 3 mean.
 */
export function estimateBackground(source: Raster, block: number): Background {
  const columns = Math.max(1, Math.ceil(source.width / block));
  const rows = Math.max(1, Math.ceil(source.height / block));
  const { channels } = source;
  const raw: Background = {
    columns,
    rows,
    channels,
    block,
    values: new Float32Array(columns * rows * channels),
  };
  const histogram = new Uint32Array(256 * channels);
  const step = block >= 16 ? 2 : 1;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      histogram.fill(0);
      const count = fillHistogram(source, histogram, column * block, row * block, block, step);
      for (let channel = 0; channel < channels; channel++)
        raw.values[(row * columns + column) * channels + channel] = percentileOf(histogram, channel, count);
    }
  return averaged(filtered(raw));
}

function fillHistogram(
  source: Raster,
  histogram: Uint32Array,
  x: number,
  y: number,
  block: number,
  step: number,
): number {
  const { channels, width, data } = source;
  const right = Math.min(source.width, x + block);
  const bottom = Math.min(source.height, y + block);
  let count = 0;
  for (let row = y; row < bottom; row += step)
    for (let column = x; column < right; column += step, count++) {
      const at = (row * width + column) * channels;
      for (let channel = 0; channel < channels; channel++) histogram[channel * 256 + data[at + channel]!]!++;
    }
  return count;
}

function percentileOf(histogram: Uint32Array, channel: number, count: number): number {
  let left = count * (1 - PAPER_SHARE);
  let value = 255;
  while (value > 0) {
    left -= histogram[channel * 256 + value]!;
    if (left < 0) break;
    value--;
  }
  return value;
}

/** The values of the blocks within `reach` of a block, in `found`; gives how many they are. */
function around(
  { columns, rows, channels, values }: Background,
  column: number,
  row: number,
  channel: number,
  reach: number,
  found: Float32Array,
): number {
  const [top, bottom] = [Math.max(0, row - reach), Math.min(rows - 1, row + reach)];
  const [left, right] = [Math.max(0, column - reach), Math.min(columns - 1, column + reach)];
  let count = 0;
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) found[count++] = values[(y * columns + x) * channels + channel]!;
  return count;
}

function mapped(
  grid: Background,
  reach: number,
  combine: (values: Float32Array, count: number) => number,
): Background {
  const values = new Float32Array(grid.values.length);
  const found = new Float32Array((2 * reach + 1) ** 2);
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++)
      for (let channel = 0; channel < grid.channels; channel++) {
        const count = around(grid, column, row, channel, reach, found);
        values[(row * grid.columns + column) * grid.channels + channel] = combine(found, count);
      }
  return { ...grid, values };
}

const filtered = (grid: Background): Background =>
  mapped(grid, 2, (values, count) => {
    sortFirst(values, count);
    return values[Math.floor((count - 1) * NEIGHBOUR_SHARE)]!;
  });

const averaged = (grid: Background): Background =>
  mapped(grid, 1, (values, count) => {
    let sum = 0;
    for (let at = 0; at < count; at++) sum += values[at]!;
    return sum / count;
  });

/** Sorts the first few values, smallest first, by inserting each in its place. */
function sortFirst(values: Float32Array, count: number): void {
  for (let next = 1; next < count; next++) {
    const value = values[next]!;
    let at = next;
    while (at > 0 && values[at - 1]! > value) {
      values[at] = values[at - 1]!;
      at--;
    }
    values[at] = value;
  }
}
