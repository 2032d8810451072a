import { createRaster, type Raster } from '../raster.ts';
import { estimateBackground, type Background } from './background.ts';

/** Where bare paper ends up in every channel. */
export const PAPER = 250;

/** Below this a block is not paper in shade but something black; it is not brightened further. */
const DARKEST_PAPER = 40;

/**
 * Takes light and shade out of a picture: each channel is divided by its bare paper, so paper is 250 everywhere and its
 * tint is gone. Also gives the background, which tells how the picture was lit.
 */
export function flatten(source: Raster, block = 32): { flat: Raster; background: Background } {
  const background = estimateBackground(source, block);
  const flat = createRaster(source.width, source.height, source.channels);
  const { columns, channels } = background;
  const gains = new Float32Array(columns * channels);
  for (let y = 0; y < source.height; y++) {
    rowOfGains(background, y, gains);
    const line = y * source.width * channels;
    for (let channel = 0; channel < channels; channel++)
      flattenRow(source, flat, line + channel, gains, channel, background);
  }
  return { flat, background };
}

/** Gains at one row, between the two rows of blocks whose centres enclose it. */
function rowOfGains(background: Background, y: number, gains: Float32Array): void {
  const { rows, block, values } = background;
  const place = Math.min(rows - 1, Math.max(0, (y + 0.5) / block - 0.5));
  const upper = Math.floor(place);
  const lower = Math.min(rows - 1, upper + 1);
  const weight = place - upper;
  const size = gains.length;
  for (let at = 0; at < size; at++) {
    const paper = values[upper * size + at]! * (1 - weight) + values[lower * size + at]! * weight;
    gains[at] = PAPER / Math.max(DARKEST_PAPER, paper);
  }
}

function flattenRow(
  source: Raster,
  flat: Raster,
  start: number,
  gains: Float32Array,
  channel: number,
  { columns, channels, block }: Background,
): void {
  const half = block / 2;
  let x = 0;
  let at = start;
  for (let column = -1; column < columns; column++) {
    const left = gains[Math.max(0, column) * channels + channel]!;
    const right = gains[Math.min(columns - 1, column + 1) * channels + channel]!;
    const begin = column * block + half;
    const end = Math.min(source.width, Math.ceil(begin + block));
    const slope = (right - left) / block;
    let gain = left + slope * (x + 0.5 - begin);
    for (; x < end; x++, at += channels, gain += slope) {
      const value = source.data[at]! * gain;
      flat.data[at] = value > 255 ? 255 : value;
    }
  }
}
