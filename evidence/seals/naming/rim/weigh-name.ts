import { STRIP_COLUMNS } from '../../strip/unroll.ts';
import { placeName } from './place-name.ts';
import type { RimView } from './rim-view.ts';

/** One character of a name in its place on the seal. */
export interface WeighedPlace {
  readonly character: string;
  /** Column of the strip at its middle. */
  readonly column: number;
  /** Probability of the character there, mean of the views. */
  readonly own: number;
  /** The likeliest other character there that is not one of its neighbours, and its probability; empty for none. */
  readonly rival: string;
  readonly rivalled: number;
  /** Probability there of any character, mean of the views. */
  readonly of: (symbol: number | undefined) => number;
}

/** How a name stands on the views of a rim. */
export interface WeighedName {
  /** What the name explains of the views less what its spacing costs, mean of the views, natural logarithm. */
  readonly gain: number;
  readonly places: readonly WeighedPlace[];
  /** Median distance from character to character, columns. */
  readonly pitch: number;
}

/** Characters stand evenly; a distance that is so many times the usual one, or its inverse, begins to cost. */
const EVEN = 1.5;
const UNEVEN_COST = 6;
/** A first or last character reaches so far beyond its middle, in distances. */
const HALF = 0.6;

/** Column of the strip → place along the rim in which the characters may be set evenly. */
export type Setting = (column: number) => number;

/** Places a name on every view and weighs each of its characters there. Null when a view is too short for it. */
export function weighName(
  views: readonly RimView[],
  symbols: readonly number[],
  characters: readonly string[],
  textOf: (symbol: number) => string,
  settings: readonly Setting[],
): WeighedName | null {
  const seen = symbols.map(() => new Map<number, number>());
  const columns: number[][] = symbols.map(() => []);
  const owned = symbols.map(() => 0);
  const pitches: number[] = [];
  let gain = 0;
  for (const view of views) {
    const placed = placeName(view, symbols);
    if (placed === null) return null;
    const middles = placed.spans.map(({ from, to }, at) => clearest(view, symbols[at]!, from, to) + 0.5);
    const distances = middles.slice(1).map((middle, at) => middle - middles[at]!);
    const usual = Math.max(1, median(distances));
    const stand = middles.map((middle) => view.columnOf(middle - 0.5));
    const uneven = Math.min(...settings.map((setting) => unevenness(stand.map(setting))));
    gain += (placed.gain - UNEVEN_COST * uneven) / views.length;
    pitches.push(view.columnOf(usual) - view.columnOf(0));
    const first = view.columnOf(middles[0]! - 0.5);
    const turns = Math.round(((columns[0]![0] ?? first) - first) / STRIP_COLUMNS);
    for (const [at, middle] of middles.entries()) {
      const before = at === 0 ? middle - HALF * usual : (middles[at - 1]! + middle) / 2;
      const after = at === middles.length - 1 ? middle + HALF * usual : (middle + middles[at + 1]!) / 2;
      columns[at]!.push(view.columnOf(middle - 0.5) + turns * STRIP_COLUMNS);
      owned[at]! += highest(view, symbols[at]!, before, after) / views.length;
      for (const [symbol, probability] of most(view, before, after))
        seen[at]!.set(symbol, (seen[at]!.get(symbol) ?? 0) + probability / views.length);
    }
  }
  const places = symbols.map((symbol, at): WeighedPlace => {
    let [rival, rivalled] = ['', 0];
    for (const [other, probability] of seen[at]!)
      if (
        probability > rivalled &&
        other !== symbol &&
        other !== symbols[at - 1] &&
        other !== symbols[at + 1]
      )
        [rival, rivalled] = [textOf(other), probability];
    return {
      character: characters[at]!,
      column: median(columns[at]!),
      own: owned[at]!,
      rival,
      rivalled,
      of: (other) => (other === undefined ? 0 : (seen[at]!.get(other) ?? 0)),
    };
  });
  return { gain, places, pitch: median(pitches) };
}

/** How unevenly places follow each other: 0 when no distance is far from the usual one. */
function unevenness(stand: readonly number[]): number {
  const distances = stand.slice(1).map((place, at) => place - stand[at]!);
  const usual = Math.max(1, median(distances));
  return distances.reduce(
    (sum, distance) =>
      sum + Math.max(0, Math.abs(Math.log(Math.max(distance / usual, 0.1))) - Math.log(EVEN)),
    0,
  );
}

function clearest(view: RimView, symbol: number, from: number, to: number): number {
  let best = from;
  for (let step = from; step < to; step++)
    if (view.probability(step, symbol) > view.probability(best, symbol)) best = step;
  return best;
}

/** The highest probability of one character between two places. */
function highest(view: RimView, symbol: number, before: number, after: number): number {
  let best = 0;
  const last = Math.min(view.steps, Math.ceil(after));
  for (let step = Math.max(0, Math.floor(before)); step < last; step++)
    best = Math.max(best, view.probability(step, symbol));
  return best;
}

/** The highest probability of each character between two places. */
function most(view: RimView, before: number, after: number): Map<number, number> {
  const found = new Map<number, number>();
  const last = Math.min(view.steps, Math.ceil(after));
  for (let step = Math.max(0, Math.floor(before)); step < last; step++)
    for (const { symbol, probability } of view.seen[step]!)
      if (probability > (found.get(symbol) ?? 0)) found.set(symbol, probability);
  return found;
}

/** The middle of some values; 0 of none. */
export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
