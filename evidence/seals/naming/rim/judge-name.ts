import type { NameOnSeal } from '../candidates.ts';
import type { Cells } from '../cells.ts';
import { bestRival } from '../outsiders.ts';
import { differingPlaces } from '../neighbours.ts';
import { isDetermined } from './determined.ts';
import type { WeighedName } from './weigh-name.ts';

/** A name that may be the one on a seal, and how it stands there. */
export interface ModelContender {
  readonly name: NameOnSeal;
  readonly weighed: WeighedName;
}

/** What judging needs beside the contenders, which come best first. */
export interface JudgedSeal {
  readonly contenders: readonly ModelContender[];
  readonly names: readonly NameOnSeal[];
  /** The cells of the first contender, for comparison with drawn characters. */
  readonly cells: Cells;
  readonly rivals: readonly string[];
  readonly classOf: (character: string) => number | undefined;
  /** How likely a character stands just before or behind the name, 0…1. */
  readonly beyond: number;
}

/** A character is read from this probability on, unless another is so many times as likely. */
const READ = 0.08;
const OUTSHONE = 8;
/** A character that is outshone by one that the directory also knows is in doubt however probable it is. */
const DOUBTED = 1.5;
/** Characters that must be read, as a share of the name. */
const LEAST_READ = 0.6;
/** Another character this likely contradicts the word it stands in. */
const CONTRADICTS = 0.6;
/** What the model hardly sees can still be confirmed by comparison with drawn characters, by such a lead over all others. */
const DRAWN_LEAD = 0.03;
const FAINTLY_SEEN = 0.01;
const LEAST_KNOWN = 0.6;
/** Share of a cell that must be free of print for its character to count as read; a covered bar makes another numeral. */
const LEAST_KNOWN_READ = 0.45;
const LEAST_KNOWN_COUNTED = 0.7;
/** Distances of characters that are read, against the usual one. */
const NARROWEST = 0.6;
const WIDEST = 1.55;
/** Lead over the best name of another institution, natural logarithm. */
const LEAST_LEAD = 1.2;
/** In the place where two names differ the own character is so many times as likely as the other. */
const CLEARLY_LIKELIER = 4;
const NUMERALS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3 };
const COUNTED = new Set('一二三四五六七八九十');
const LEAST_COUNTED = 0.25;
const MOST_BEYOND = 0.5;

/**
 * Whether a seal speaks clearly for the first contender: each of its characters is read, follows from its word, or is confirmed by
 * drawn characters; none is clearly another; they stand evenly with none left over; and in every place where another name of the
 * directory differs, its own character is much likelier.
 */
export function isNamed(seal: JudgedSeal): boolean {
  const [best] = seal.contenders;
  if (best === undefined || seal.beyond >= MOST_BEYOND) return false;
  const { places } = best.weighed;
  const read = places.map((_, at) => isRead(seal, best, at));
  if (read.filter(Boolean).length < LEAST_READ * places.length) return false;
  if (!standsEvenly(best.weighed, read)) return false;
  const drawn = places.map((_, at) => !read[at] && isDrawn(seal, best, at));
  if (!places.every((_, at) => read[at] || drawn[at] || follows(seal, best, at, read))) return false;
  const rival = seal.contenders.find(({ name }) => name.code !== best.name.code);
  if (rival !== undefined && best.weighed.gain - rival.weighed.gain < LEAST_LEAD) return false;
  return seal.names.every((other) => other.code === best.name.code || isTold(seal, best, other, drawn));
}

function isRead({ cells, rivals }: JudgedSeal, { weighed }: ModelContender, at: number): boolean {
  const { character, own, rival, rivalled } = weighed.places[at]!;
  if (cells.known(at) < (COUNTED.has(character) ? LEAST_KNOWN_COUNTED : LEAST_KNOWN_READ)) return false;
  if (COUNTED.has(character)) {
    const bars = NUMERALS[character];
    if (own < LEAST_COUNTED || own < rivalled) return false;
    return bars === undefined || cells.bars(at) === bars;
  }
  if (own < READ || rivalled > OUTSHONE * own) return false;
  // A look-alike that the model prefers must be refuted by comparison with drawn characters.
  return (
    rivalled < DOUBTED * own ||
    !rivals.includes(rival) ||
    cells.agreement(at, character) > cells.agreement(at, rival)
  );
}

function isDrawn({ cells, rivals }: JudgedSeal, { weighed }: ModelContender, at: number): boolean {
  const { character, own, rivalled } = weighed.places[at]!;
  if (COUNTED.has(character) || own < FAINTLY_SEEN || rivalled >= CONTRADICTS) return false;
  if (cells.known(at) < LEAST_KNOWN) return false;
  return cells.agreement(at, character) >= bestRival(cells, at, character, rivals) + DRAWN_LEAD;
}

function follows(
  { rivals }: JudgedSeal,
  { name, weighed }: ModelContender,
  at: number,
  read: readonly boolean[],
): boolean {
  const { rival, rivalled } = weighed.places[at]!;
  if (rivalled >= CONTRADICTS && rivals.includes(rival)) return false;
  return isDetermined(name.characters, at, (place) => read[place] === true);
}

/** Between characters that are read there is room for those between them, and for no more. */
function standsEvenly({ places, pitch }: WeighedName, read: readonly boolean[]): boolean {
  let last = -1;
  for (const [at, { column }] of places.entries()) {
    if (!read[at]) continue;
    if (last >= 0) {
      const distance = (column - places[last]!.column) / (at - last) / pitch;
      if (distance < NARROWEST || distance > WIDEST) return false;
    }
    last = at;
  }
  return true;
}

/** Whether the seal tells the best name from a near neighbour in one of the places where they differ, and in none the other way. */
function isTold(
  { cells, classOf }: JudgedSeal,
  { name, weighed }: ModelContender,
  other: NameOnSeal,
  drawn: readonly boolean[],
): boolean {
  const differing = differingPlaces(name, other);
  if (differing === null) return true;
  return differing.some((at) => {
    const place = weighed.places[at]!;
    const rival = other.characters[at]!;
    if (drawn[at]) return cells.agreement(at, place.character) >= cells.agreement(at, rival) + DRAWN_LEAD;
    return place.own >= READ && place.own >= CLEARLY_LIKELIER * place.of(classOf(rival));
  });
}
