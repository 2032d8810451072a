import type { InkStrip } from '../strip/ink-strip.ts';
import { agreementAt, knownShare, sumBand } from './glyphs/correlate.ts';
import { SEAL_FACES, type SealFace } from './glyphs/faces.ts';
import type { Glyphs } from './glyphs/glyphs.ts';
import type { FineAlignment } from './refine-alignment.ts';

/** Changes tried when one cell is looked at by itself. */
const HEIGHTS = [0.85, 1, 1.15] as const;
const ROW_SHIFTS = [-3, -1.5, 0, 1.5, 3] as const;
const WIDTHS = [0.85, 1, 1.15] as const;
const COLUMN_REACH = 3;

/** Share of a cell that is known, 0…1. */
export function cellKnown(strip: InkStrip, alignment: FineAlignment, index: number): number {
  const band = sumBand(strip, alignment.band.top, alignment.band.height);
  return knownShare(band, alignment.places[index]!, alignment.width);
}

/**
 * How well a character agrees with one cell of an alignment when its height, width and place are free: a template that is
 * stiff in height fits two of the three bars of 三 as well as 二 does.
 */
export function cellAgreement(
  strip: InkStrip,
  alignment: FineAlignment,
  index: number,
  character: string,
  glyphs: Glyphs,
  faces: readonly SealFace[] = SEAL_FACES,
): number {
  let best = -1;
  for (const scale of HEIGHTS) {
    const height = Math.min(strip.rows, Math.round(alignment.band.height * scale));
    const middle = alignment.band.top + (alignment.band.height - height) / 2;
    for (const shift of ROW_SHIFTS) {
      const top = Math.min(strip.rows - height, Math.max(0, Math.round(middle + shift)));
      const band = sumCell(strip, top, height);
      for (const wide of WIDTHS)
        for (const face of faces) {
          const template = glyphs.template(face, character, Math.round(alignment.width * wide), height);
          if (template === null) continue;
          for (let step = -COLUMN_REACH; step <= COLUMN_REACH; step++)
            best = Math.max(best, agreementAt(band, template, alignment.places[index]! + step));
        }
    }
  }
  return best;
}

const bands = new WeakMap<InkStrip, Map<number, ReturnType<typeof sumBand>>>();

/** `sumBand`, kept: the same few bands are asked for again and again. */
function sumCell(strip: InkStrip, top: number, height: number): ReturnType<typeof sumBand> {
  let kept = bands.get(strip);
  if (kept === undefined) {
    kept = new Map();
    bands.set(strip, kept);
  }
  const key = top * 256 + height;
  let band = kept.get(key);
  if (band === undefined) {
    band = sumBand(strip, top, height);
    kept.set(key, band);
  }
  return band;
}

/** As `cellAgreement`, but only at the place and size of the alignment: quick enough for a whole alphabet. */
export function quickAgreement(
  strip: InkStrip,
  alignment: FineAlignment,
  index: number,
  character: string,
  glyphs: Glyphs,
): number {
  const { band, width, face, places } = alignment;
  const template = glyphs.template(face, character, width, band.height);
  if (template === null) return -1;
  const sums = sumCell(strip, band.top, band.height);
  let best = -1;
  for (let step = -2; step <= 2; step++)
    best = Math.max(best, agreementAt(sums, template, places[index]! + step));
  return best;
}

/** Level strokes of a cell, counted on its middle columns; to tell 一, 二 and 三 apart. */
export function countBars(strip: InkStrip, alignment: FineAlignment, index: number): number {
  const { columns, rows, ink } = strip;
  const reach = Math.max(1, Math.round(alignment.width * 0.25));
  const top = Math.max(0, alignment.band.top - 1);
  const bottom = Math.min(rows, alignment.band.top + alignment.band.height + 1);
  const profile: number[] = [];
  for (let row = top; row < bottom; row++) {
    let sum = 0;
    for (let step = -reach; step <= reach; step++)
      sum += ink[row * columns + ((alignment.places[index]! + step + columns) % columns)]!;
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
