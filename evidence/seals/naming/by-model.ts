import type { LineModel } from '../../text/model/line-model.ts';
import { findTextBands } from './text-bands.ts';
import { bridgePrint } from '../strip/bridge-print.ts';
import { reduceStrip } from '../strip/ink-strip.ts';
import { STRIP_COLUMNS, STRIP_ROWS, type UnrolledSeal } from '../strip/unroll.ts';
import type { NameOnSeal } from './candidates.ts';
import type { Glyphs } from './glyphs/glyphs.ts';
import { drawCells, drawRim, type RimCut, type RimLine } from './rim/draw-rim.ts';
import { doubtOf, type Doubt, type ModelContender } from './rim/judge-name.ts';
import { cellsAlong } from './rim/cells-along.ts';
import { gainOf } from './rim/place-name.ts';
import { viewRim, type Alike, type RimView } from './rim/rim-view.ts';
import { weighName, type Setting, type WeighedName } from './rim/weigh-name.ts';

/** A name with its characters as classes of the model. */
export interface ModelName {
  readonly name: NameOnSeal;
  readonly symbols: readonly number[];
}

/** What the model makes of the name on a seal. */
export interface ModelMatch {
  /** Best first. */
  readonly contenders: readonly ModelContender[];
  /** What speaks against the first of them, if anything. */
  readonly doubt: Doubt | null;
  /** What the model reads along the place of the best name. */
  readonly text: string;
}

/** What naming by the model needs. */
export interface ModelNaming {
  readonly model: LineModel;
  readonly names: readonly ModelName[];
  readonly rivals: readonly string[];
  readonly glyphs: Glyphs;
}

/** So many names are placed on all views. */
const CONTENDERS = 40;
/** A name whose characters, wherever they stand, explain so much less than the best name does is not placed at all. */
const HOPELESS = 12;
/** A best name that explains less than this will not be read in further views either. */
const HOPELESS_GAIN = -8;
/** Air around a band of characters, and around a name in distances of its characters. */
const AIR = [1.1, 1.3] as const;
const BEYOND = 2;

/** Dashes look like 一. */
const alikeIn = ({ alphabet }: LineModel): Alike =>
  new Map(
    ['一'].map((character) => [
      alphabet.classOf(character)!,
      [...'—－-ー–'].flatMap((dash) => alphabet.classOf(dash) ?? []),
    ]),
  );

/** Names of which the model knows every character. */
export const modelNames = (names: readonly NameOnSeal[], { alphabet }: LineModel): ModelName[] =>
  names.flatMap((name) => {
    const symbols = name.characters.map((character) => alphabet.classOf(character));
    return symbols.every((symbol) => symbol !== undefined) ? [{ name, symbols }] : [];
  });

/** Names the institution on an unrolled seal by what the line model reads along its rim. */
export async function nameByModel(seal: UnrolledSeal, naming: ModelNaming): Promise<ModelMatch> {
  const unrolled = { ...seal, ink: bridgePrint(seal.ink, seal.known, STRIP_COLUMNS, STRIP_ROWS) };
  const { model, names, rivals, glyphs } = naming;
  const alike = alikeIn(model);
  const look = async (drawn: RimLine): Promise<RimView> =>
    viewRim(await model.look(drawn.line), alike, drawn);
  const textOf = (symbol: number): string => model.alphabet.characters[symbol]!;
  const band = findTextBands(reduceStrip(unrolled, 4), 1)[0]!;
  const height = (band.height * STRIP_ROWS) / reduceStrip(unrolled, 4).rows;
  const middle = ((band.top + band.height / 2) * STRIP_ROWS) / reduceStrip(unrolled, 4).rows;
  const around = (air: number): Pick<RimCut, 'top' | 'height'> => ({
    top: middle - (height * air) / 2,
    height: height * air,
  });
  const round = { from: 0, columns: 2 * STRIP_COLUMNS };
  const first = [
    await look(drawRim(unrolled, { top: 0, height: STRIP_ROWS, ...round, stretch: 0.7 })),
    await look(drawRim(unrolled, { ...around(AIR[0]), ...round, stretch: 0.75 })),
  ];
  const settings = settingsOf(unrolled);
  const fine = reduceStrip(unrolled, 2);
  const few = likeliest(first, names);
  const weigh = (views: readonly RimView[]) => (entry: ModelName) => {
    const weighed = weighName(views, entry.symbols, entry.name.characters, textOf, settings);
    return weighed === null ? [] : [{ ...entry, weighed }];
  };
  const [leader] = inOrder(few.flatMap(weigh(first)));
  if (leader === undefined) return { contenders: [], doubt: 'little', text: '' };
  const span = spanOf(leader.weighed);
  const closer = [
    await look(drawRim(unrolled, { top: 0, height: STRIP_ROWS, ...span, stretch: 1 })),
    await look(drawRim(unrolled, { ...around(AIR[1]), ...span, stretch: 1 })),
  ];
  const second = inOrder(few.flatMap(weigh([...first, ...closer])));
  const judge = (views: readonly RimView[]): ModelMatch => {
    const contenders = inOrder(few.flatMap(weigh(views)));
    const best = contenders[0]!;
    const doubt = doubtOf({
      contenders,
      names: names.map(({ name }) => name),
      cells: cellsAlong(fine, best, { height, middle }, glyphs),
      rivals,
      settings,
      classOf: model.alphabet.classOf,
      beyond: beyondOf(best.weighed, [...first, ...closer], textOf),
    });
    return { contenders, doubt, text: textAlong(best.weighed) };
  };
  const cells = async (
    air: number,
    isStrengthened: boolean,
    wider: number,
    by: WeighedName,
  ): Promise<RimView> =>
    look(drawCells(unrolled, { ...cellsOf(by, around(air)), width: by.pitch * wider, isStrengthened }));
  const views = [...first, ...closer, await cells(AIR[0], false, 1, second[0]!.weighed)];
  const judged = judge(views);
  if (judged.doubt === null || judged.contenders[0]!.weighed.gain < HOPELESS_GAIN) return judged;
  const [best] = judged.contenders;
  return judge([
    ...views,
    await cells(AIR[1], true, 1, best!.weighed),
    await cells(AIR[0], true, 0.9, best!.weighed),
    await look(drawRim(unrolled, { ...around(AIR[0]), ...span, stretch: 1 })),
  ]);
}

/** Characters are set evenly along the rim or, on some ovals, evenly in the parameter of the ellipse. */
function settingsOf({ parameterColumns }: UnrolledSeal): Setting[] {
  const parameterOf = new Float32Array(STRIP_COLUMNS + 1).fill(STRIP_COLUMNS);
  for (let column = 0, at = 0; column < STRIP_COLUMNS; column++) {
    while (at < STRIP_COLUMNS - 1 && parameterColumns[at]! < column) at++;
    parameterOf[column] = at;
  }
  return [
    (column) => column,
    (column) => {
      const turns = Math.floor(column / STRIP_COLUMNS);
      return turns * STRIP_COLUMNS + parameterOf[Math.floor(column - turns * STRIP_COLUMNS)]!;
    },
  ];
}

const inOrder = <Entry extends { readonly weighed: WeighedName }>(entries: readonly Entry[]): Entry[] =>
  entries.toSorted((one, other) => other.weighed.gain - one.weighed.gain);

/** The names that explain most of the views; those that cannot, wherever their characters stand, are not even placed. */
function likeliest(views: readonly RimView[], names: readonly ModelName[]): ModelName[] {
  const highest = new Map<number, number>();
  const hope = (symbol: number): number => {
    let known = highest.get(symbol);
    if (known === undefined) {
      known = views.reduce((sum, view) => sum + Math.max(0, ...view.gain(symbol)), 0);
      highest.set(symbol, known);
    }
    return known;
  };
  const hopes = names
    .map((entry) => ({ entry, hope: entry.symbols.reduce((sum, symbol) => sum + hope(symbol), 0) }))
    .toSorted((one, other) => other.hope - one.hope);
  const placed: { entry: ModelName; gain: number }[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (const { entry, hope: most } of hopes) {
    if (placed.length >= CONTENDERS && most < least - HOPELESS) break;
    const gain = views.reduce((sum, view) => sum + gainOf(view, entry.symbols), 0);
    placed.push({ entry, gain });
    least = Math.max(least, gain);
  }
  return placed
    .toSorted((one, other) => other.gain - one.gain)
    .slice(0, CONTENDERS)
    .map(({ entry }) => entry);
}

/** The columns of a name with some air on both sides, at most a turn. */
function spanOf({ places, pitch }: WeighedName): Pick<RimCut, 'from' | 'columns'> {
  const from = places[0]!.column - BEYOND * pitch;
  const to = places.at(-1)!.column + BEYOND * pitch;
  return { from: Math.round(from), columns: Math.round(Math.min(STRIP_COLUMNS * 1.2, to - from)) };
}

const cellsOf = ({ places, pitch }: WeighedName, rows: Pick<RimCut, 'top' | 'height'>) => ({
  ...rows,
  places: places.map(({ column }) => column),
  width: pitch,
});

/** How likely some Chinese character stands just before or behind a name. */
function beyondOf(
  { places, pitch }: WeighedName,
  views: readonly RimView[],
  textOf: (symbol: number) => string,
): number {
  const strongest = (view: RimView, from: number, to: number): number => {
    let most = 0;
    for (let step = 0; step < view.steps; step++) {
      const column = view.columnOf(step);
      if (![0, STRIP_COLUMNS, -STRIP_COLUMNS].some((turn) => column + turn > from && column + turn < to))
        continue;
      for (const { symbol, probability } of view.seen[step]!)
        if (probability > most && /\p{Script=Han}/u.test(textOf(symbol))) most = probability;
    }
    return most;
  };
  const [first, last] = [places[0]!.column, places.at(-1)!.column];
  const before = views.reduce(
    (sum, view) => sum + strongest(view, first - 1.7 * pitch, first - 0.7 * pitch),
    0,
  );
  const behind = views.reduce(
    (sum, view) => sum + strongest(view, last + 0.7 * pitch, last + 1.7 * pitch),
    0,
  );
  return Math.max(before, behind) / views.length;
}

/** The likeliest character in each place of a name. */
const textAlong = ({ places }: WeighedName): string =>
  places.map(({ character, own, rival, rivalled }) => (own >= rivalled ? character : rival)).join('');
