import type { InkStrip } from '../../strip/ink-strip.ts';
import { sumBand, STEADYING, type BandSums } from './correlate.ts';
import type { SealFace } from './faces.ts';
import type { Glyphs, Template } from './glyphs.ts';
import type { TextBand } from '../text-bands.ts';

/** Characters may stray this far from their places, columns. */
const STRAY = 1;

/** For each column, two turns long, how well a character of a width agrees there; the best of its faces and within its stray. */
export type AgreementTables = (character: string, width: number) => Float32Array | null;

/**
 * Compares whole characters with a band of the strip at every column. Each character is compared once per width, however
 * many names hold it. `rowStray` is how far a character may stand above or below the band. Null for a character that no face has.
 */
export function createAgreementTables(
  strip: InkStrip,
  band: TextBand,
  glyphs: Glyphs,
  faces: readonly SealFace[],
  rowStray: number,
): AgreementTables {
  const tops = [-rowStray, 0, rowStray].map((by) => clampTop(band.top + by, band.height, strip.rows));
  const levels = [...new Set(tops)].map((top) => {
    const shifted = { top, height: band.height };
    const sums = sumBand(strip, top, band.height);
    const denominators = new Map<number, Float32Array>();
    const denominatorFor = (width: number): Float32Array => {
      const known = denominators.get(width) ?? denominatorsOf(sums, width);
      denominators.set(width, known);
      return known;
    };
    return { rows: twoTurns(strip, shifted), denominatorFor };
  });
  const tables = new Map<string, Float32Array | null>();
  const build = (character: string, width: number): Float32Array | null => {
    const drawn = faces
      .map((face) => glyphs.template(face, character, width, band.height))
      .filter((template) => template !== null);
    if (drawn.length === 0) return null;
    return bestWithinStray(
      levels.flatMap(({ rows, denominatorFor }) =>
        drawn.map((template) => slide(rows, template, denominatorFor(width))),
      ),
    );
  };
  return (character, width) => {
    const key = `${character} ${width}`;
    let table = tables.get(key);
    if (table === undefined) {
      table = build(character, width);
      tables.set(key, table);
    }
    return table;
  };
}

const clampTop = (top: number, height: number, rows: number): number =>
  Math.min(rows - height, Math.max(0, top));

/** The rows of a band, each repeated so that a window never has to go round. */
function twoTurns({ columns, ink }: InkStrip, { top, height }: TextBand): Float32Array[] {
  return Array.from({ length: height }, (_, row) => {
    const line = ink.subarray((top + row) * columns, (top + row + 1) * columns);
    const twice = new Float32Array(2 * columns);
    twice.set(line);
    twice.set(line, columns);
    return twice;
  });
}

/** Spread of the window of a width around each column, steadied. */
function denominatorsOf(band: BandSums, width: number): Float32Array {
  const { columns, variance } = band.strip;
  const count = width * band.height;
  return Float32Array.from({ length: columns }, (_, column) => {
    const left = (column - (width >> 1) + columns) % columns;
    const sum = band.ink[left + width]! - band.ink[left]!;
    const spread = band.squares[left + width]! - band.squares[left]! - (sum * sum) / count;
    return Math.max(1e-6, Math.sqrt(Math.max(0, spread) + STEADYING * variance * count));
  });
}

/** One template against every column. */
function slide(
  rows: readonly Float32Array[],
  { width, height, values }: Template,
  denominators: Float32Array,
): Float32Array {
  const columns = denominators.length;
  const products = new Float32Array(columns);
  const shift = columns - (width >> 1);
  for (let row = 0; row < height; row++) {
    const line = rows[row]!;
    for (let x = 0; x < width; x++) {
      const weight = values[row * width + x]!;
      // Window starts go from `shift` to beyond the first turn; both pieces lie within the two turns.
      const split = Math.min(columns, 2 * columns - shift - x);
      for (let column = 0; column < split; column++) products[column]! += weight * line[shift + x + column]!;
      for (let column = split; column < columns; column++)
        products[column]! += weight * line[shift + x + column - columns]!;
    }
  }
  for (let column = 0; column < columns; column++) products[column]! /= denominators[column]!;
  return products;
}

function bestWithinStray(plain: readonly Float32Array[]): Float32Array {
  const columns = plain[0]!.length;
  const best = new Float32Array(2 * columns).fill(-1);
  for (const table of plain)
    for (let column = 0; column < columns; column++)
      for (let step = -STRAY; step <= STRAY; step++)
        best[column] = Math.max(best[column]!, table[(column + step + columns) % columns]!);
  best.copyWithin(columns, 0, columns);
  return best;
}
