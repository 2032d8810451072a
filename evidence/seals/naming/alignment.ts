import type { NameOnSeal } from './candidates.ts';
import type { TextBand } from './text-bands.ts';

/** How the characters of a name are thought to lie on the strip: evenly along the arc, or evenly in the ellipse's parameter. */
export type Setting = 'arc' | 'parameter';

/** A name laid along a strip, and how well it agrees. Columns are those of the strip it was found on. */
export interface Alignment {
  readonly name: NameOnSeal;
  readonly score: number;
  readonly band: TextBand;
  readonly setting: Setting;
  /** Width of a character, columns. */
  readonly width: number;
  /** Columns from character to character. */
  readonly pitch: number;
  /** Column of the middle of the first character. */
  readonly start: number;
}

/** Widths of characters as shares of their height: seals are cut in narrow, usual and square characters. */
export const ASPECTS: readonly number[] = [0.6, 0.76, 0.95];

/** Characters do not run into each other: a width is at most this share of the pitch. */
export const WIDEST_SHARE = 1.05;

/** Distance from character to character on seals, as shares of a turn. */
export const LEAST_PITCH = 0.037;
export const MOST_PITCH = 0.09;

/** The arc a name covers, shares of a turn: 70° for a short one to 310°. */
const LEAST_ARC = 70 / 360;
const MOST_ARC = 310 / 360;

/** Ink of the band that the name does not explain costs up to this much. */
const UNEXPLAINED = 0.2;

/** Range of pitches for a name of so many characters on a strip of so many columns. */
export function pitchRange(characters: number, columns: number): { least: number; most: number } {
  return {
    least: columns * Math.max(LEAST_PITCH, LEAST_ARC / characters),
    most: columns * Math.min(MOST_PITCH, MOST_ARC / characters),
  };
}

/** Mean agreement of the characters → score: unexplained ink counts against it, longer agreement counts for more. */
export const scoreOf = (agreement: number, unexplained: number, characters: number): number =>
  (agreement - UNEXPLAINED * unexplained) * Math.max(0, characters / 8) ** 0.15;

/** Column of the middle of each character. `parameterColumns` is that of the strip, two turns long. */
export function placesOf(
  start: number,
  pitch: number,
  count: number,
  setting: Setting,
  parameterColumns: Float32Array,
): number[] {
  const columns = parameterColumns.length / 2;
  return Array.from({ length: count }, (_, index) => {
    const place = start + index * pitch;
    if (setting === 'arc') return place;
    const wrapped = ((place % columns) + columns) % columns;
    const turns = place - wrapped;
    const low = Math.floor(wrapped);
    const weight = wrapped - low;
    return turns + parameterColumns[low]! * (1 - weight) + parameterColumns[low + 1]! * weight;
  });
}

/** The column map of one turn in the columns of a reduced strip, continued for a second turn. */
export function continued(parameterColumns: Float32Array, columns: number): Float32Array {
  const factor = parameterColumns.length / columns;
  return Float32Array.from({ length: 2 * columns }, (_, at) => {
    const turn = at >= columns ? columns : 0;
    return parameterColumns[Math.floor((at - turn) * factor)]! / factor + turn;
  });
}
