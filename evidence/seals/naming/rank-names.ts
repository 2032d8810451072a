import type { InkStrip } from '../strip/ink-strip.ts';
import { CHARACTER_SHARE, pitchRange, placesOf, scoreOf, type Alignment, type Setting } from './alignment.ts';
import type { NameOnSeal } from './candidates.ts';
import { agreementAt, sumBand, type BandSums } from './correlate.ts';
import { FIRST_FACE } from './faces.ts';
import type { Glyphs } from './glyphs.ts';
import type { TextBand } from './text-bands.ts';

/** The pitch may be off by this many columns over the whole name, or characters at the ends drift off their places. */
const DRIFT = 2.5;
/** Characters may stray this far from their places, columns of the coarse strip. */
const STRAY = 1;

/**
 * The first cut: lays every name along the strip at every pitch and start and keeps the best alignment of each.
 * Each distinct character is compared with the strip once, so a long list of names costs little more than a short one.
 * Best first.
 */
export function rankNames(
  strip: InkStrip,
  parameterColumns: Float32Array,
  names: readonly NameOnSeal[],
  glyphs: Glyphs,
  bands: readonly TextBand[],
  settings: readonly Setting[],
): Alignment[] {
  const best = new Map<NameOnSeal, Alignment>();
  for (const band of bands) {
    const sums = sumBand(strip, band.top, band.height);
    const tables = agreementTables(sums, glyphs);
    for (const name of names)
      for (const setting of settings) {
        const found = bestAlignment(name, sums, tables, setting, parameterColumns, band);
        if (found !== null && found.score > (best.get(name)?.score ?? Number.NEGATIVE_INFINITY))
          best.set(name, found);
      }
  }
  return [...best.values()].toSorted((first, second) => second.score - first.score);
}

type Tables = (character: string, width: number) => Float32Array | null;

/** Agreement of a character of a width with every column, the best within its stray; two turns long. */
function agreementTables(band: BandSums, glyphs: Glyphs): Tables {
  const known = new Map<string, Float32Array | null>();
  return (character, width) => {
    const key = `${character} ${width}`;
    let table = known.get(key);
    if (table === undefined) {
      table = tableOf(band, glyphs, character, width);
      known.set(key, table);
    }
    return table;
  };
}

function tableOf(band: BandSums, glyphs: Glyphs, character: string, width: number): Float32Array | null {
  const template = glyphs.template(FIRST_FACE, character, width, band.height);
  if (template === null) return null;
  const { columns } = band.strip;
  const plain = Float32Array.from({ length: columns }, (_, column) => agreementAt(band, template, column));
  return Float32Array.from({ length: 2 * columns }, (_, column) => {
    let best = -1;
    for (let step = -STRAY; step <= STRAY; step++)
      best = Math.max(best, plain[(column + step + columns) % columns]!);
    return best;
  });
}

function bestAlignment(
  name: NameOnSeal,
  band: BandSums,
  tables: Tables,
  setting: Setting,
  parameterColumns: Float32Array,
  textBand: TextBand,
): Alignment | null {
  const { columns } = band.strip;
  const count = name.characters.length;
  const range = pitchRange(count, columns);
  const step = DRIFT / count;
  const total = band.ink[columns]! || 1;
  let best: Alignment | null = null;
  for (let pitch = range.least; pitch <= range.most; pitch += step) {
    const width = Math.max(3, Math.round(CHARACTER_SHARE * pitch));
    const rows = name.characters
      .map((character) => tables(character, width))
      .filter((table) => table !== null);
    if (rows.length < count) return null;
    const even =
      setting === 'arc' ? placesOf(0, pitch, count, 'arc', parameterColumns).map(Math.round) : null;
    for (let start = 0; start < columns; start++) {
      const places = even ?? placesOf(start, pitch, count, setting, parameterColumns).map(Math.round);
      const shift = even === null ? 0 : start;
      let sum = 0;
      for (let at = 0; at < count; at++) {
        const place = places[at]! + shift;
        sum += rows[at]![place >= 2 * columns ? place - columns : place]!;
      }
      const score = scoreOf(
        sum / count,
        1 - inkBetween(band, start - pitch / 2, start + (count - 0.5) * pitch) / total,
        count,
      );
      if (best === null || score > best.score) best = { name, score, band: textBand, setting, pitch, start };
    }
  }
  return best;
}

/** Ink of the band between two columns, going round. */
export function inkBetween(band: BandSums, from: number, to: number): number {
  const { columns } = band.strip;
  const left = ((Math.round(from) % columns) + columns) % columns;
  const right = Math.min(2 * columns, left + Math.min(columns, Math.round(to - from)));
  return band.ink[right]! - band.ink[left]!;
}
