import type { NameOnSeal } from './candidates.ts';
import type { Cells } from './cells.ts';

/** Names of equal length that share at least this part of their characters are never told apart by their whole. */
const LEAST_SHARED = 0.5;
const LEAST_KNOWN = 0.7;
const LEAST_ADVANTAGE = 0.08;
/** Enough when one-line recognition, which knows nothing of the candidates, read the same character. */
const SUPPORTED_ADVANTAGE = 0.02;
/** A cell may speak a little for the other name when others speak clearly against it. */
const TOLERATED_DEFICIT = 0.04;
const BARS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3 };

/** Places at which two names of equal length differ; null when they differ in length or share less than half. */
export function differingPlaces(one: NameOnSeal, other: NameOnSeal): number[] | null {
  if (one.characters.length !== other.characters.length) return null;
  const places = one.characters.flatMap((character, at) => (character === other.characters[at] ? [] : [at]));
  return places.length > 0 && places.length <= one.characters.length * (1 - LEAST_SHARED) ? places : null;
}

/**
 * Whether a seal speaks clearly for the aligned name and against a near neighbour. Only the cells in which the two differ
 * are compared; each must be visible, and the bars of 一, 二, 三 must count up. `wasRead` tells whether one-line
 * recognition read the character of a cell.
 */
export function beatsNeighbour(
  cells: Cells,
  name: NameOnSeal,
  neighbour: NameOnSeal,
  wasRead: (index: number) => boolean,
): boolean {
  const places = differingPlaces(name, neighbour);
  if (places === null) return true;
  let advantage = 0;
  let isClear = false;
  for (const place of places) {
    if (cells.known(place) < LEAST_KNOWN) continue;
    const [own, rival] = [name.characters[place]!, neighbour.characters[place]!];
    const bars = BARS[own];
    if (bars !== undefined && BARS[rival] !== undefined) {
      if (cells.bars(place) !== bars) return false;
      isClear = true;
      continue;
    }
    const lead = cells.agreement(place, own) - cells.agreement(place, rival);
    if (lead < -TOLERATED_DEFICIT) return false;
    advantage += lead;
    if (wasRead(place) && lead >= SUPPORTED_ADVANTAGE) isClear = true;
  }
  return isClear || advantage >= LEAST_ADVANTAGE;
}
