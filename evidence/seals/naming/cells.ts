import type { InkStrip } from '../strip/ink-strip.ts';
import { knownShare, sumBand } from './glyphs/correlate.ts';
import { SEAL_FACES } from './glyphs/faces.ts';
import type { Glyphs } from './glyphs/glyphs.ts';
import { CELL_HEIGHT, CELL_WIDTH, strokeAgreement, strokesOf, type Strokes } from './glyphs/strokes.ts';
import type { FineAlignment } from './refine-alignment.ts';

/** The cells of a name laid along a strip, each looked at by itself, its character free in size and place. */
export interface Cells {
  /** Share of a cell that is known, 0…1. */
  readonly known: (index: number) => number;
  /** How well a character agrees with the strokes of a cell, -1…1; -1 for a character that no face has. */
  readonly agreement: (index: number, character: string) => number;
  /** As `agreement`, in a few likely sizes and places only: quick enough for a whole alphabet, and never above it. */
  readonly quickly: (index: number, character: string) => number;
  /** Level strokes of a cell, counted on its middle columns; to tell 一, 二 and 三 apart. */
  readonly bars: (index: number) => number;
}

const HEIGHTS = [0.8, 0.92, 1.04, 1.16] as const;
const WIDTHS = [0.84, 0.98, 1.14] as const;
const ROW_SHIFTS = [-2, 0, 2] as const;
const COLUMN_SHIFTS = [-2, 0, 2] as const;
const LIKELY_VIEWS = 6;

/** Looks at the cells of an alignment. */
export function openCells(strip: InkStrip, alignment: FineAlignment, glyphs: Glyphs): Cells {
  const band = sumBand(strip, alignment.band.top, alignment.band.height);
  const views = new Map<number, Strokes[]>();
  const viewsOf = (index: number): Strokes[] => {
    const seen = views.get(index) ?? lookAt(strip, alignment, index);
    views.set(index, seen);
    return seen;
  };
  const best = (seen: readonly Strokes[], character: string): number => {
    let most = -1;
    for (const face of SEAL_FACES) {
      const drawn = glyphs.strokes(face, character);
      if (drawn === null) continue;
      for (const view of seen) most = Math.max(most, strokeAgreement(view, drawn));
    }
    return most;
  };
  const likely = new Map<number, Strokes[]>();
  const likelyOf = (index: number): Strokes[] => {
    const kept =
      likely.get(index) ??
      viewsOf(index)
        .map((view) => ({ view, agreement: best([view], alignment.name.characters[index]!) }))
        .toSorted((first, second) => second.agreement - first.agreement)
        .slice(0, LIKELY_VIEWS)
        .map(({ view }) => view);
    likely.set(index, kept);
    return kept;
  };
  const remembered = new Map<string, number>();
  return {
    known: (index) => knownShare(band, alignment.places[index]!, alignment.width),
    agreement: (index, character) => {
      const key = `${index} ${character}`;
      const value = remembered.get(key) ?? best(viewsOf(index), character);
      remembered.set(key, value);
      return value;
    },
    quickly: (index, character) => best(likelyOf(index), character),
    bars: (index) => countBars(strip, alignment, index),
  };
}

/** The cell in every size and place, as strokes. */
function lookAt(strip: InkStrip, { band, width, places }: FineAlignment, index: number): Strokes[] {
  const middle = band.top + band.height / 2;
  const seen: Strokes[] = [];
  for (const tall of HEIGHTS)
    for (const rowShift of ROW_SHIFTS)
      for (const wide of WIDTHS)
        for (const columnShift of COLUMN_SHIFTS) {
          const strokes = strokesOf(
            cutCell(strip, places[index]! + columnShift, middle + rowShift, width * wide, band.height * tall),
          );
          if (strokes !== null) seen.push(strokes);
        }
  return seen;
}

/** A window of the strip at the size of a cell, between its pixels; beyond its first and last row there is no ink. */
function cutCell(
  { columns, rows, ink }: InkStrip,
  column: number,
  row: number,
  width: number,
  height: number,
): Float32Array {
  const cut = new Float32Array(CELL_WIDTH * CELL_HEIGHT);
  for (let y = 0; y < CELL_HEIGHT; y++) {
    const sy = row + ((y + 0.5) / CELL_HEIGHT - 0.5) * height - 0.5;
    const top = Math.floor(sy);
    if (top < 0 || top >= rows - 1) continue;
    for (let x = 0; x < CELL_WIDTH; x++) {
      const sx = column + ((x + 0.5) / CELL_WIDTH - 0.5) * width;
      const left = Math.floor(sx);
      const [first, second] = [round(left, columns), round(left + 1, columns)];
      const [wx, wy] = [sx - left, sy - top];
      const upper = ink[top * columns + first]! * (1 - wx) + ink[top * columns + second]! * wx;
      const lower = ink[(top + 1) * columns + first]! * (1 - wx) + ink[(top + 1) * columns + second]! * wx;
      cut[y * CELL_WIDTH + x] = upper * (1 - wy) + lower * wy;
    }
  }
  return cut;
}

const round = (column: number, columns: number): number => ((column % columns) + columns) % columns;

function countBars(strip: InkStrip, alignment: FineAlignment, index: number): number {
  const { columns, rows, ink } = strip;
  const reach = Math.max(1, Math.round(alignment.width * 0.25));
  const top = Math.max(0, alignment.band.top - 1);
  const bottom = Math.min(rows, alignment.band.top + alignment.band.height + 1);
  const profile: number[] = [];
  for (let row = top; row < bottom; row++) {
    let sum = 0;
    for (let step = -reach; step <= reach; step++)
      sum += ink[row * columns + round(alignment.places[index]! + step, columns)]!;
    profile.push(sum);
  }
  const most = Math.max(...profile);
  const least = Math.min(...profile);
  const threshold = least + 0.4 * (most - least);
  let bars = 0;
  for (let at = 0; at < profile.length; at++)
    if (profile[at]! > threshold && (at === 0 || profile[at - 1]! <= threshold)) bars++;
  return bars;
}
