import type { InkStrip } from '../strip/ink-strip.ts';
import { placesOf, scoreOf, type Alignment } from './alignment.ts';
import { agreementAt, inkBetween, sumBand, type BandSums } from './correlate.ts';
import type { SealFace } from './faces.ts';
import type { Glyphs } from './glyphs.ts';

/** An alignment on the fine strip with the place of each character. */
export interface FineAlignment extends Alignment {
  readonly face: SealFace;
  /** Column of the middle of each character, where it agreed best. */
  readonly places: readonly number[];
  /** Agreement of each character, -1…1. */
  readonly agreements: readonly number[];
}

const STRAY = 2;
const START_REACH = 4;
const PITCH_STEPS = 2;
const DRIFT = 2.5;
const ROW_SHIFTS = [-1, 1] as const;
const HEIGHT_SHIFTS = [-1, 1] as const;
const WIDTH_SHIFTS = [-2, 0, 2] as const;

/**
 * Looks closely around an alignment found on the coarse strip: on a strip twice as fine, in each face, with small changes
 * of pitch, start, height and row. Null when a face lacks a character.
 */
export function refineAlignment(
  coarse: Alignment,
  strip: InkStrip,
  parameterColumns: Float32Array,
  glyphs: Glyphs,
  faces: readonly SealFace[],
): FineAlignment | null {
  let best: FineAlignment | null = null;
  for (const heightShift of HEIGHT_SHIFTS)
    for (const rowShift of ROW_SHIFTS) {
      const height = Math.min(strip.rows, coarse.band.height * 2 + heightShift);
      const top = Math.min(strip.rows - height, Math.max(0, coarse.band.top * 2 + rowShift));
      const sums = sumBand(strip, top, height);
      for (const [face, shift] of faces.flatMap((face) => WIDTH_SHIFTS.map((by) => [face, by] as const))) {
        const found = lookAround(coarse, sums, parameterColumns, glyphs, face, coarse.width * 2 + shift);
        if (found !== null && (best === null || found.score > best.score)) best = found;
      }
    }
  return best;
}

function lookAround(
  coarse: Alignment,
  band: BandSums,
  parameterColumns: Float32Array,
  glyphs: Glyphs,
  face: SealFace,
  width: number,
): FineAlignment | null {
  const { characters } = coarse.name;
  const count = characters.length;
  const { columns } = band.strip;
  const total = band.ink[columns]! || 1;
  const remembered = new Map<number, number>();
  const templates = characters.map((character) => glyphs.template(face, character, width, band.height));
  if (templates.includes(null)) return null;
  const agreement = (at: number, column: number): number => {
    const key = at * 4096 + column + 1024;
    let value = remembered.get(key);
    if (value === undefined) {
      value = agreementAt(band, templates[at]!, column);
      remembered.set(key, value);
    }
    return value;
  };
  let best: FineAlignment | null = null;
  for (let step = -PITCH_STEPS; step <= PITCH_STEPS; step++) {
    const pitch = coarse.pitch * 2 + (step * DRIFT) / count;
    for (let shift = -START_REACH; shift <= START_REACH; shift++) {
      // Turning the pitch about the middle of the name keeps its ends near their places.
      const start = coarse.start * 2 + shift - ((pitch - coarse.pitch * 2) * (count - 1)) / 2;
      const places: number[] = [];
      const agreements: number[] = [];
      for (const [at, place] of placesOf(start, pitch, count, coarse.setting, parameterColumns).entries()) {
        const middle = Math.round(place);
        let [bestPlace, bestAgreement] = [middle, -1];
        for (let column = middle - STRAY; column <= middle + STRAY; column++) {
          const value = agreement(at, column);
          if (value > bestAgreement) [bestPlace, bestAgreement] = [column, value];
        }
        places.push(bestPlace);
        agreements.push(bestAgreement);
      }
      const mean = agreements.reduce((sum, value) => sum + value, 0) / count;
      const unexplained = 1 - inkBetween(band, start - pitch / 2, start + (count - 0.5) * pitch) / total;
      const score = scoreOf(mean, unexplained, count);
      if (best === null || score > best.score)
        best = {
          name: coarse.name,
          score,
          band: { top: band.top, height: band.height },
          setting: coarse.setting,
          pitch,
          start,
          face,
          width,
          places,
          agreements,
        };
    }
  }
  return best;
}
