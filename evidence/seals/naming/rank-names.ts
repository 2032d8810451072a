import type { InkStrip } from '../strip/ink-strip.ts';
import { ASPECTS, pitchRange, scoreOf, WIDEST_SHARE, type Alignment, type Setting } from './alignment.ts';
import { createAgreementTables, type AgreementTables } from './glyphs/agreement-tables.ts';
import type { NameOnSeal } from './candidates.ts';
import { sumBand } from './glyphs/correlate.ts';
import { FIRST_FACES } from './glyphs/faces.ts';
import type { Glyphs } from './glyphs/glyphs.ts';
import type { TextBand } from './text-bands.ts';

/** The pitch may be off by this many columns over the whole name, or characters at the ends drift off their places. */
const DRIFT = 2.5;

/** How closely places are tried: steps of the drift of a pitch and of the start, columns. */
interface Grid {
  readonly drift: number;
  readonly start: number;
}
const FINE: Grid = { drift: DRIFT, start: 1 };
const COARSE: Grid = { drift: 3 * DRIFT, start: 2 };

/** So many names are laid at every size; of a longer list the likeliest by one usual size. */
const SHORTLIST = 160;
const USUAL_BANDS = 2;
const USUAL_ASPECTS = [0.76];

/**
 * The first cut: lays every name along the strip at every pitch and start and keeps the best alignment of each.
 * Each distinct character is compared with the strip once, so a long list of names costs little more than a short one; a
 * directory of thousands is first cut to the likeliest at one usual size of characters.
 * `parameterColumns` is that of the strip, two turns long. Best first.
 */
export function rankNames(
  strip: InkStrip,
  parameterColumns: Float32Array,
  names: readonly NameOnSeal[],
  glyphs: Glyphs,
  bands: readonly TextBand[],
  settings: readonly Setting[],
  rowStray: number,
): Alignment[] {
  const levels = bands.map((band): Level => {
    const tables = createAgreementTables(strip, band, glyphs, FIRST_FACES, rowStray);
    const ink = sumBand(strip, band.top, band.height).ink;
    return {
      band,
      laid: settings.map((setting) => ({
        setting,
        ...(setting === 'arc' ? { tables, ink } : inParameter(tables, ink, parameterColumns)),
      })),
    };
  });
  const few =
    names.length <= SHORTLIST
      ? names
      : layAll(names, levels.slice(0, USUAL_BANDS), USUAL_ASPECTS, strip.columns, COARSE)
          .slice(0, SHORTLIST)
          .map(({ name }) => name);
  return layAll(few, levels, ASPECTS, strip.columns, FINE);
}

/** A band of the strip with the agreement of characters along it, for each way in which names are set. */
interface Level {
  readonly band: TextBand;
  readonly laid: readonly {
    readonly setting: Setting;
    readonly tables: AgreementTables;
    readonly ink: Float64Array;
  }[];
}

function layAll(
  names: readonly NameOnSeal[],
  levels: readonly Level[],
  aspects: readonly number[],
  columns: number,
  grid: Grid,
): Alignment[] {
  const best = new Map<NameOnSeal, Alignment>();
  for (const { band, laid } of levels)
    for (const { setting, tables, ink } of laid)
      for (const aspect of aspects) {
        const width = Math.round(aspect * band.height);
        for (const name of names) {
          const found = bestAlignment(name, tables, ink, columns, band, width, setting, grid);
          if (found !== null && found.score > (best.get(name)?.score ?? Number.NEGATIVE_INFINITY))
            best.set(name, found);
        }
      }
  return [...best.values()].toSorted((first, second) => second.score - first.score);
}

/** The same agreements with columns counted evenly in the parameter of the ellipse. */
function inParameter(tables: AgreementTables, ink: Float64Array, parameterColumns: Float32Array) {
  const moved = new Map<string, Float32Array | null>();
  const columns = Array.from(parameterColumns, Math.round);
  return {
    ink: Float64Array.from(ink, (_, at) => ink[at === ink.length - 1 ? at : columns[at]!]!),
    tables: (character: string, width: number): Float32Array | null => {
      const key = `${character} ${width}`;
      let table = moved.get(key);
      if (table === undefined) {
        const even = tables(character, width);
        table = even === null ? null : even.map((_, at) => even[columns[at]! % even.length]!);
        moved.set(key, table);
      }
      return table;
    },
  };
}

function bestAlignment(
  name: NameOnSeal,
  tables: AgreementTables,
  ink: Float64Array,
  columns: number,
  band: TextBand,
  width: number,
  setting: Setting,
  grid: Grid,
): Alignment | null {
  const count = name.characters.length;
  const range = pitchRange(count, columns);
  const total = ink[columns]! || 1;
  const sums = new Float32Array(columns);
  let best: Alignment | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const agreements: Float32Array[] = [];
  for (const character of name.characters) {
    const table = tables(character, width);
    if (table === null) return null;
    agreements.push(table);
  }
  for (
    let pitch = Math.max(range.least, width / WIDEST_SHARE);
    pitch <= range.most;
    pitch += grid.drift / count
  ) {
    sums.fill(0);
    for (let at = 0; at < count; at++) {
      const table = agreements[at]!;
      const offset = Math.round(at * pitch) % columns;
      for (let start = 0; start < columns; start += grid.start) sums[start]! += table[start + offset]!;
    }
    const arc = Math.min(columns, Math.round(count * pitch));
    const before = Math.round(pitch / 2);
    for (let start = 0; start < columns; start += grid.start) {
      const left = start < before ? start - before + columns : start - before;
      const unexplained = 1 - (ink[left + arc]! - ink[left]!) / total;
      const score = scoreOf(sums[start]! / count, unexplained, count);
      if (score > most) {
        most = score;
        best = { name, score, band, width, setting, pitch, start };
      }
    }
  }
  return best;
}
