import type { InkStrip } from '../strip/ink-strip.ts';
import type { NameOnSeal } from './candidates.ts';
import { cellKnown } from './cells.ts';
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
/** A character agrees when it reaches this; so many of them must. */
const CELL_AGREES = 0.22;
const LEAST_AGREEING = 0.8;
const LEAST_KNOWN = 0.7;

/**
 * The name the seal speaks for, or null when it does not speak clearly enough. The best contender must agree by itself, lead
 * every distant name by a margin, beat each near neighbour in the very characters in which they differ, and hold no
 * character that is clearly another.
 */
export function chooseName(
  contenders: readonly Contender[],
  names: readonly NameOnSeal[],
  strip: InkStrip,
  rivals: readonly string[],
  glyphs: Glyphs,
  readText: string,
): Contender | null {
  const [best] = contenders;
  if (best === undefined || best.alignment.score < LEAST_SCORE || !mostCellsAgree(best.alignment, strip))
    return null;
  const { name } = best.alignment;
  const isRival = (other: NameOnSeal): boolean => other.code !== name.code;
  const distant = contenders.find(
    ({ alignment }) => isRival(alignment.name) && differingPlaces(name, alignment.name) === null,
  );
  if (distant !== undefined && best.score - distant.score < LEAST_MARGIN) return null;
  const { read } = alignTexts(name.characters, readText);
  const wasRead = (index: number): boolean => read[index] === name.characters[index];
  const neighbours = names.filter((other) => isRival(other) && differingPlaces(name, other) !== null);
  if (!neighbours.every((other) => beatsNeighbour(strip, best.alignment, other, glyphs, wasRead)))
    return null;
  return isContradicted(strip, best.alignment, rivals, glyphs, read) ? null : best;
}

function mostCellsAgree(alignment: FineAlignment, strip: InkStrip): boolean {
  const agreeing = alignment.agreements.filter(
    (agreement, index) => agreement >= CELL_AGREES && cellKnown(strip, alignment, index) >= LEAST_KNOWN,
  );
  return agreeing.length >= LEAST_AGREEING * alignment.agreements.length;
}
