import type { InkStrip } from '../strip/ink-strip.ts';
import { placesOf, scoreOf, type Alignment } from './alignment.ts';
import type { NameOnSeal } from './candidates.ts';
import { agreementAt, inkBetween, sumBand, type BandSums } from './glyphs/correlate.ts';
import type { SealFace } from './glyphs/faces.ts';
import type { Glyphs } from './glyphs/glyphs.ts';

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

/** The fine strip and what is needed to lay names along it. */
export interface FineStrip {
  readonly strip: InkStrip;
  /** Of the fine strip, two turns long. */
  readonly parameterColumns: Float32Array;
  readonly glyphs: Glyphs;
  /** How far a character may stand above or below the others, rows: those on ovals do not stand level. */
  readonly rowStray: number;
}

/**
 * Looks closely around an alignment found on the coarse strip: on a strip twice as fine, in each face, with small changes
 * of pitch, start, size and row. Null when the faces lack a character.
 */
export function refineAlignment(
  coarse: Alignment,
  fine: FineStrip,
  faces: readonly SealFace[],
): FineAlignment | null {
  let best: FineAlignment | null = null;
  for (const heightShift of HEIGHT_SHIFTS)
    for (const rowShift of ROW_SHIFTS) {
      const height = Math.min(fine.strip.rows, coarse.band.height * 2 + heightShift);
      const bands = bandsAround(fine, coarse.band.top * 2 + rowShift, height);
      for (const face of faces)
        for (const widthShift of WIDTH_SHIFTS) {
          const found = lookAround(coarse.name, doubled(coarse, widthShift), bands, fine, face);
          if (found !== null && (best === null || found.score > best.score)) best = found;
        }
    }
  return best;
}

/** Lays another name of the same length where a name was found: the same size, pitch and face, its characters instead. */
export function layInstead(name: NameOnSeal, found: FineAlignment, fine: FineStrip): FineAlignment | null {
  return lookAround(name, found, bandsAround(fine, found.band.top, found.band.height), fine, found.face);
}

type Geometry = Pick<Alignment, 'setting' | 'width' | 'pitch' | 'start'>;

const doubled = ({ setting, width, pitch, start }: Alignment, widthShift: number): Geometry => ({
  setting,
  width: width * 2 + widthShift,
  pitch: pitch * 2,
  start: start * 2,
});

/** The band itself and, when characters may stand higher or lower, the bands above and below. */
function bandsAround({ strip, rowStray }: FineStrip, top: number, height: number): BandSums[] {
  const tops = [top, top - rowStray, top + rowStray].map((row) =>
    Math.min(strip.rows - height, Math.max(0, row)),
  );
  return [...new Set(tops)].map((row) => sumBand(strip, row, height));
}

function lookAround(
  name: NameOnSeal,
  geometry: Geometry,
  bands: readonly BandSums[],
  { strip, parameterColumns, glyphs }: FineStrip,
  face: SealFace,
): FineAlignment | null {
  const { characters } = name;
  const count = characters.length;
  const band = bands[0]!;
  const total = band.ink[strip.columns]! || 1;
  const templates = characters.map((character) =>
    glyphs.template(face, character, geometry.width, band.height),
  );
  if (templates.includes(null)) return null;
  const remembered = new Map<number, number>();
  const agreement = (at: number, column: number): number => {
    const key = at * 4096 + column + 1024;
    let value = remembered.get(key);
    if (value === undefined) {
      value = Math.max(...bands.map((level) => agreementAt(level, templates[at]!, column)));
      remembered.set(key, value);
    }
    return value;
  };
  let best: FineAlignment | null = null;
  for (let step = -PITCH_STEPS; step <= PITCH_STEPS; step++) {
    const pitch = geometry.pitch + (step * DRIFT) / count;
    for (let shift = -START_REACH; shift <= START_REACH; shift++) {
      // Turning the pitch about the middle of the name keeps its ends near their places.
      const start = geometry.start + shift - ((pitch - geometry.pitch) * (count - 1)) / 2;
      const places: number[] = [];
      const agreements: number[] = [];
      for (const [at, place] of placesOf(start, pitch, count, geometry.setting, parameterColumns).entries()) {
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
          name,
          score,
          band: { top: band.top, height: band.height },
          setting: geometry.setting,
          width: geometry.width,
          pitch,
          start,
          face,
          places,
          agreements,
        };
    }
  }
  return best;
}
