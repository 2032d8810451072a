import type { Directory } from '../../shared/domain/institution.ts';
import type { LineModel } from '../text/model/line-model.ts';
import type { SnippetReader } from '../image/prepared-page.ts';
import type { SealFinding } from './finding.ts';
import { continued, type Alignment } from './naming/alignment.ts';
import { modelNames, nameByModel, type ModelNaming } from './naming/by-model.ts';
import { namesOnSeals, type NameOnSeal } from './naming/candidates.ts';
import { chooseName, type Contender } from './naming/choose-name.ts';
import { SEAL_FACES } from './naming/glyphs/faces.ts';
import { createGlyphs, type Glyphs } from './naming/glyphs/glyphs.ts';
import { readCellText } from './naming/reading/cell-text.ts';
import { likeness } from './naming/reading/likeness.ts';
import { rivalCharacters } from './naming/outsiders.ts';
import { rankNames } from './naming/rank-names.ts';
import {
  layInstead,
  refineAlignment,
  type FineAlignment,
  type FineStrip,
} from './naming/refine-alignment.ts';
import { readStripText } from './naming/reading/strip-text.ts';
import type { ModelContender } from './naming/rim/judge-name.ts';
import { findTextBands } from './naming/text-bands.ts';
import { reduceStrip } from './strip/ink-strip.ts';
import { STRIP_COLUMNS, type UnrolledSeal } from './strip/unroll.ts';

/** An institution and how well its best wording agrees with the seal, about 0…1. */
export interface RankedInstitution {
  readonly code: string;
  readonly name: string;
  readonly score: number;
}

/** What the name on a seal was found to be. */
export interface InstitutionMatch {
  /** Best first, each institution once. Evidence for a person; the nearest name is not "the" name. */
  readonly candidates: RankedInstitution[];
  /** The institution, only when the seal speaks clearly for it and against every neighbour; else null. */
  readonly decided: RankedInstitution | null;
  /** The name as it stands on the seal: verified when decided, otherwise what one-line recognition made of it. */
  readonly arcText: string;
  /** Column of the strip (one turn) at the middle of the name; null when none was found. */
  readonly middle: number | null;
}

/** Finds the institution of a directory whose name stands on a seal. */
export interface InstitutionMatcher {
  /** The line model it reads with, which also reads purpose lines; null where there is none. */
  readonly model: LineModel | null;
  readonly match: (
    unrolled: UnrolledSeal,
    seal: Pick<SealFinding, 'shape'>,
    readSnippet?: SnippetReader,
  ) => Promise<InstitutionMatch>;
}

const FIRST_CUT = 12;
const READ_CUT = 4;
const SHOWN = 5;
const BANDS = 3;
/** Weight of what one-line recognition read, against agreement with the drawn characters. */
const READING_WEIGHT = 0.2;
const MOST_MISCOUNT = 0.25;

/**
 * Prepares the names of a directory (aliases, former names and campuses count for their institution). With the line model names are
 * placed along what it reads; without it (`null`) they are drawn and compared.
 */
export async function createInstitutionMatcher(
  directory: Directory,
  model: LineModel | null,
): Promise<InstitutionMatcher> {
  const names = namesOnSeals(directory);
  const glyphs = createGlyphs();
  const rivals = rivalCharacters(names);
  if (model === null)
    return {
      model,
      match: (unrolled, seal, readSnippet) => match(unrolled, seal, names, rivals, glyphs, readSnippet),
    };
  const naming: ModelNaming = { model, names: modelNames(names, model), rivals, glyphs };
  return { model, match: (unrolled) => matchByModel(unrolled, naming) };
}

async function matchByModel(unrolled: UnrolledSeal, naming: ModelNaming): Promise<InstitutionMatch> {
  const { contenders, doubt, text } = await nameByModel(unrolled, naming);
  const [best] = contenders;
  const ranked = contenders.map(standing);
  return {
    candidates: firstOfEach(ranked).slice(0, SHOWN),
    decided: best !== undefined && doubt === null ? ranked[0]! : null,
    arcText: best !== undefined && doubt === null ? best.name.characters.join('') : text,
    middle: best === undefined ? null : middleOfPlaces(best),
  };
}

/** An institution with the mean probability of its characters as score. */
const standing = ({ name, weighed: { places } }: ModelContender): RankedInstitution => ({
  code: name.code,
  name: name.name,
  score: Math.round((places.reduce((sum, { own }) => sum + own, 0) / places.length) * 1000) / 1000,
});

const middleOfPlaces = ({ weighed: { places } }: ModelContender): number => {
  const middle = (places[0]!.column + places.at(-1)!.column) / 2;
  return ((middle % STRIP_COLUMNS) + STRIP_COLUMNS) % STRIP_COLUMNS;
};

async function match(
  unrolled: UnrolledSeal,
  seal: Pick<SealFinding, 'shape'>,
  names: readonly NameOnSeal[],
  rivals: readonly string[],
  glyphs: Glyphs,
  readSnippet: SnippetReader | undefined,
): Promise<InstitutionMatch> {
  const coarse = reduceStrip(unrolled, 4);
  const fine = reduceStrip(unrolled, 2);
  const bands = findTextBands(coarse, BANDS);
  const settings = seal.shape === 'ellipse' ? (['arc', 'parameter'] as const) : (['arc'] as const);
  const coarseColumns = continued(unrolled.parameterColumns, coarse.columns);
  const rowStray = seal.shape === 'ellipse' ? 1 : 0;
  const ranked = rankNames(coarse, coarseColumns, names, glyphs, bands, settings, rowStray);
  const read =
    readSnippet === undefined
      ? { text: '' }
      : await readStripText(unrolled, bands[0]!, coarse.rows, readSnippet);
  const byReading = ranked.toSorted(
    (first, second) =>
      likeness(second.name.characters, read.text) - likeness(first.name.characters, read.text),
  );
  const chosen = new Set([
    ...ranked.slice(0, FIRST_CUT),
    ...(read.text === '' ? [] : byReading.slice(0, READ_CUT)),
  ]);
  const lookClosely: FineStrip = {
    strip: fine,
    parameterColumns: continued(unrolled.parameterColumns, fine.columns),
    glyphs,
    rowStray: rowStray * 3,
  };
  const first = contend([...chosen], names, lookClosely, read.text);
  const text = await readAgain(unrolled, first[0], read.text, readSnippet);
  const contenders = text === read.text ? first : supportedBy(text, read.text, first);
  const winner = chooseName(contenders, names, fine, rivals, glyphs, [read.text, text]);
  const best = contenders[0];
  return {
    candidates: eachOnce(contenders).slice(0, SHOWN),
    decided: winner === null ? null : asRanked(winner),
    arcText: winner === null ? text : winner.alignment.name.characters.join(''),
    middle: best === undefined ? null : middleOf(best, fine.columns),
  };
}

/**
 * The text of the rim read once more, cell by cell along the leading name, unless the first reading is that name.
 * The second reading counts when it reads about as many characters as there are cells.
 */
async function readAgain(
  unrolled: UnrolledSeal,
  leader: Contender | undefined,
  text: string,
  readSnippet: SnippetReader | undefined,
): Promise<string> {
  if (leader === undefined || readSnippet === undefined) return text;
  const { characters } = leader.alignment.name;
  if (text === characters.join('')) return text;
  const again = await readCellText(unrolled, leader.alignment, readSnippet);
  return Math.abs([...again].length - characters.length) <= characters.length * MOST_MISCOUNT ? again : text;
}

/** Contenders with the support of another reading in place of the first, in their new order. */
const supportedBy = (text: string, before: string, contenders: readonly Contender[]): Contender[] =>
  contenders
    .map(({ alignment, score }) => ({
      alignment,
      score: score + supportOf(alignment, text) - supportOf(alignment, before),
    }))
    .toSorted((one, other) => other.score - one.score);

const supportOf = ({ name }: Alignment, text: string): number =>
  text === '' ? 0 : READING_WEIGHT * Math.max(0, likeness(name.characters, text));

/** The last round: each chosen name at its own place, and every name as long as the leader's at the leader's place. */
function contend(
  chosen: readonly Alignment[],
  names: readonly NameOnSeal[],
  fine: FineStrip,
  readText: string,
): Contender[] {
  const best = new Map<NameOnSeal, Contender>();
  const enter = (alignment: FineAlignment | null): void => {
    if (alignment === null) return;
    const score = alignment.score + supportOf(alignment, readText);
    if (score > (best.get(alignment.name)?.score ?? Number.NEGATIVE_INFINITY))
      best.set(alignment.name, { alignment, score });
  };
  const inOrder = (): Contender[] =>
    [...best.values()].toSorted((first, second) => second.score - first.score);
  for (const alignment of chosen) enter(refineAlignment(alignment, fine, SEAL_FACES));
  const leader = inOrder()[0];
  if (leader !== undefined)
    for (const name of names)
      if (name.characters.length === leader.alignment.name.characters.length)
        enter(layInstead(name, leader.alignment, fine));
  return inOrder();
}

const asRanked = ({ alignment, score }: Contender): RankedInstitution => ({
  code: alignment.name.code,
  name: alignment.name.name,
  score: Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000,
});

const eachOnce = (contenders: readonly Contender[]): RankedInstitution[] =>
  firstOfEach(contenders.map(asRanked));

/** Each institution once, where it stands first. */
function firstOfEach(ranked: readonly RankedInstitution[]): RankedInstitution[] {
  const seen = new Set<string>();
  return ranked.filter(({ code }) => !seen.has(code) && seen.add(code));
}

/** Middle of the name as a column of the full strip. */
function middleOf({ alignment }: Contender, columns: number): number {
  const { places } = alignment;
  const middle = (places[0]! + places[places.length - 1]!) / 2;
  return (((middle * 2) % (columns * 2)) + columns * 2) % (columns * 2);
}
