import type { InkStrip } from '../../strip/ink-strip.ts';
import type { Template } from './glyphs.ts';

/** Faint noise must not look like a character: this share of the variance of the whole strip joins the denominator. */
export const STEADYING = 0.25;

/** Sums over whole columns between two rows, for quick means and variances of windows. */
export interface BandSums {
  readonly strip: InkStrip;
  readonly top: number;
  readonly height: number;
  /** Running sums over columns, two turns long, entry `c` is the sum of the first `c` columns. */
  readonly ink: Float64Array;
  readonly squares: Float64Array;
  readonly known: Float64Array;
}

/** Prepares a band of rows of the strip. */
export function sumBand(strip: InkStrip, top: number, height: number): BandSums {
  const { columns } = strip;
  const sums = {
    strip,
    top,
    height,
    ink: new Float64Array(2 * columns + 1),
    squares: new Float64Array(2 * columns + 1),
    known: new Float64Array(2 * columns + 1),
  };
  for (let column = 0; column < 2 * columns; column++) {
    let ink = 0;
    let squares = 0;
    let known = 0;
    for (let row = top; row < top + height; row++) {
      const at = row * columns + (column % columns);
      ink += strip.ink[at]!;
      squares += strip.ink[at]! ** 2;
      known += strip.known[at]!;
    }
    sums.ink[column + 1] = sums.ink[column]! + ink;
    sums.squares[column + 1] = sums.squares[column]! + squares;
    sums.known[column + 1] = sums.known[column]! + known;
  }
  return sums;
}

/**
 * How well a character agrees with the strip when its middle stands at `column` (whole number, any turn), -1…1.
 * The template must be as high as the band.
 */
export function agreementAt(band: BandSums, template: Template, column: number): number {
  const { strip, top, height } = band;
  const { columns, ink } = strip;
  const { width, values } = template;
  const left = (((column - (width >> 1)) % columns) + columns) % columns;
  const count = width * height;
  const sum = band.ink[left + width]! - band.ink[left]!;
  const spread = band.squares[left + width]! - band.squares[left]! - (sum * sum) / count;
  const denominator = Math.sqrt(Math.max(0, spread) + STEADYING * strip.variance * count);
  if (denominator < 1e-6) return 0;
  let product = 0;
  const beforeEnd = Math.min(width, columns - left);
  for (let row = 0; row < height; row++) {
    const line = (top + row) * columns;
    const from = row * width;
    for (let x = 0; x < beforeEnd; x++) product += values[from + x]! * ink[line + left + x]!;
    for (let x = beforeEnd; x < width; x++) product += values[from + x]! * ink[line + left + x - columns]!;
  }
  return product / denominator;
}

/** Share of a window that is known, 0…1. */
export function knownShare(band: BandSums, column: number, width: number): number {
  const { columns } = band.strip;
  const left = (((column - (width >> 1)) % columns) + columns) % columns;
  return (band.known[left + width]! - band.known[left]!) / (width * band.height);
}

/** Ink of the band between two columns, going round. */
export function inkBetween(band: BandSums, from: number, to: number): number {
  const { columns } = band.strip;
  const left = ((Math.round(from) % columns) + columns) % columns;
  const right = left + Math.min(columns, Math.round(to - from));
  return band.ink[right]! - band.ink[left]!;
}
