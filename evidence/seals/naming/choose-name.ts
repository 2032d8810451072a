import type { InkStrip } from '../strip/ink-strip.ts';
import type { NameOnSeal } from './candidates.ts';
import { openCells, type Cells } from './cells.ts';
import type { Glyphs } from './glyphs/glyphs.ts';
import { alignTexts } from './reading/likeness.ts';
import { beatsNeighbour, differingPlaces } from './neighbours.ts';
import { isContradicted } from './outsiders.ts';
import type { FineAlignment } from './refine-alignment.ts';

/** A name in the last round. */
export interface Contender {
  readonly alignment: FineAlignment;
  /** Agreement with the drawn characters, plus what recognition adds. */
  readonly score: number;
}

/** The least agreement of a name with the seal, whatever the others have. */
const LEAST_SCORE = 0.36;
/** The lead over the best name of another institution that is not a near neighbour. */
const LEAST_MARGIN = 0.05;
/** Or the lead of its strokes, character by character, over each of the few that come so close. */
const LEAST_STROKES = 0.06;
const MOST_DISTANT = 6;
/** A character agrees when it reaches this; so many of them must. */
const CELL_AGREES = 0.22;
const LEAST_AGREEING = 0.8;
const LEAST_KNOWN = 0.6;
/** Share of the characters that print and the edge of the page must leave in sight. */
const LEAST_IN_SIGHT = 0.65;

/**
 * The name the seal speaks for, or null when it does not speak clearly enough. The best contender must agree by itself, lead
 * every distant name by a margin, beat each near neighbour in the very characters in which they differ, and hold no
 * character that is clearly another. `texts` are readings of the rim; a character that one of them has in its place counts as read.
 */
export function chooseName(
  contenders: readonly Contender[],
  names: readonly NameOnSeal[],
  strip: InkStrip,
  rivals: readonly string[],
  glyphs: Glyphs,
  texts: readonly string[],
): Contender | null {
  const [best] = contenders;
  if (best === undefined || best.alignment.score < LEAST_SCORE) return null;
  const cells = openCells(strip, best.alignment, glyphs);
  if (!mostCellsAgree(best.alignment, cells)) return null;
  const { name } = best.alignment;
  const isRival = (other: NameOnSeal): boolean => other.code !== name.code;
  const distant = contenders.filter(
    ({ alignment, score }) =>
      isRival(alignment.name) &&
      differingPlaces(name, alignment.name) === null &&
      best.score - score < LEAST_MARGIN,
  );
  const strokes = strokesOfName(cells, name);
  const isNear = ({ alignment }: Contender): boolean =>
    strokes - strokesOfName(openCells(strip, alignment, glyphs), alignment.name) < LEAST_STROKES;
  if (distant.length > MOST_DISTANT || distant.some(isNear)) return null;
  const read = readInPlace(name, texts);
  const wasRead = (index: number): boolean => read[index] === name.characters[index];
  const neighbours = names.filter((other) => isRival(other) && differingPlaces(name, other) !== null);
  if (!neighbours.every((other) => beatsNeighbour(cells, name, other, wasRead))) return null;
  return isContradicted(cells, name.characters, rivals, read) ? null : best;
}

/** Enough of the cells are in sight, and of those nearly all agree. */
function mostCellsAgree({ agreements }: FineAlignment, cells: Cells): boolean {
  const inSight = agreements.filter((_, index) => cells.known(index) >= LEAST_KNOWN);
  const agreeing = inSight.filter((agreement) => agreement >= CELL_AGREES);
  return (
    inSight.length >= LEAST_IN_SIGHT * agreements.length && agreeing.length >= LEAST_AGREEING * inSight.length
  );
}

/** Mean agreement of the strokes of a name with its own cells. */
const strokesOfName = (cells: Cells, { characters }: NameOnSeal): number =>
  characters.reduce((sum, character, index) => sum + cells.agreement(index, character), 0) /
  characters.length;

/** What was read in the place of each character: the character itself when any text has it, else what the last text has. */
function readInPlace({ characters }: NameOnSeal, texts: readonly string[]): (string | null)[] {
  const readings = texts.map((text) => alignTexts(characters, text).read);
  return characters.map((character, index) => {
    const seen = readings.map((read) => read[index] ?? null).filter((read) => read !== null);
    return seen.includes(character) ? character : (seen.at(-1) ?? null);
  });
}
