import type { InkStrip } from '../strip/ink-strip.ts';
import type { NameOnSeal } from './candidates.ts';
import { cellAgreement, cellKnown, countBars } from './cells.ts';
import type { Glyphs } from './glyphs/glyphs.ts';
import type { FineAlignment } from './refine-alignment.ts';

/** Names of equal length that differ in at most so many characters are never told apart by their whole. */
const MOST_DIFFERENT = 2;
const LEAST_KNOWN = 0.7;
const LEAST_ADVANTAGE = 0.25;
/** Enough when one-line recognition, which knows nothing of the candidates, read the same character. */
const SUPPORTED_ADVANTAGE = 0.06;
/** One of two cells may speak a little for the other name when the second speaks clearly against it. */
const TOLERATED_DEFICIT = 0.08;
const BARS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3 };

/** Places at which two names of equal length differ; null when they differ in length or in more than two characters. */
export function differingPlaces(one: NameOnSeal, other: NameOnSeal): number[] | null {
  if (one.characters.length !== other.characters.length) return null;
  const places = one.characters.flatMap((character, at) => (character === other.characters[at] ? [] : [at]));
  return places.length > 0 && places.length <= MOST_DIFFERENT ? places : null;
}

/**
 * Whether a seal speaks clearly for the aligned name and against a near neighbour. Only the cells in which the two differ
 * are compared; each must be visible, and the bars of 一, 二, 三 must count up. `wasRead` tells whether one-line
 * recognition read the character of a cell.
 */
export function beatsNeighbour(
  strip: InkStrip,
  alignment: FineAlignment,
  neighbour: NameOnSeal,
  glyphs: Glyphs,
  wasRead: (index: number) => boolean,
): boolean {
  const places = differingPlaces(alignment.name, neighbour);
  if (places === null) return true;
  let advantage = 0;
  let isClear = false;
  for (const place of places) {
    if (cellKnown(strip, alignment, place) < LEAST_KNOWN) continue;
    const [own, rival] = [alignment.name.characters[place]!, neighbour.characters[place]!];
    const bars = BARS[own];
    if (bars !== undefined && BARS[rival] !== undefined) {
      if (countBars(strip, alignment, place) !== bars) return false;
      isClear = true;
      continue;
    }
    const lead =
      cellAgreement(strip, alignment, place, own, glyphs) -
      cellAgreement(strip, alignment, place, rival, glyphs);
    if (lead < -TOLERATED_DEFICIT) return false;
    advantage += lead;
    if (wasRead(place) && lead >= SUPPORTED_ADVANTAGE) isClear = true;
  }
  return isClear || advantage >= LEAST_ADVANTAGE;
}
