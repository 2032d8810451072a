import type { InkStrip } from '../../strip/ink-strip.ts';
import { STRIP_ROWS } from '../../strip/unroll.ts';
import { openCells, type Cells } from '../cells.ts';
import type { Glyphs } from '../glyphs/glyphs.ts';
import type { ModelContender } from './judge-name.ts';

/** Characters are at most so broad, as shares of their distance and of their height. */
const OF_PITCH = 0.92;
const OF_HEIGHT = 0.95;

/** The cells of a name where the model placed it, for comparison with drawn characters. `rows` of the full strip. */
export function cellsAlong(
  strip: InkStrip,
  { name, weighed: { places, pitch } }: ModelContender,
  rows: { readonly height: number; readonly middle: number },
  glyphs: Glyphs,
): Cells {
  const scale = strip.rows / STRIP_ROWS;
  const height = Math.round(rows.height * scale);
  const alignment = {
    name,
    score: 0,
    band: { top: Math.round(rows.middle * scale - height / 2), height },
    setting: 'arc' as const,
    width: Math.round(Math.min(pitch * scale * OF_PITCH, height * OF_HEIGHT)),
    pitch: pitch * scale,
    start: places[0]!.column * scale,
    face: 'menshen-hei' as const,
    places: places.map(({ column }) => Math.round(column * scale)),
    agreements: [],
  };
  return openCells(strip, alignment, glyphs);
}
