import type { NameOnSeal } from '../candidates.ts';
import type { Cells } from '../cells.ts';
import { bestRival } from '../outsiders.ts';
import { differingPlaces } from '../neighbours.ts';
import { isDetermined } from './determined.ts';
import { median, type Setting, type WeighedName, type WeighedPlace } from './weigh-name.ts';

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
  /** Ways of measuring along the rim, one of which sets the characters evenly. */
  readonly settings: readonly Setting[];
  /** How likely a character stands just before or behind the name, 0…1. */
  readonly beyond: number;
}

/** A character is read from this probability on, unless another is so many times as likely. */
const READ = 0.08;
const OUTSHONE = 8;
/** Where the model makes nothing much of a place, less is enough: it gives characters that are not there next to nothing. */
const FAINTLY_READ = 0.025;
const UNDECIDED = 0.3;
/** A character that is outshone by one that the directory also knows is in doubt however probable it is. */
const DOUBTED = 1.5;
/** Characters that must be read, as a share of the name. */
const LEAST_READ = 0.6;
/** Another character this likely contradicts the word it stands in. */
const CONTRADICTS = 0.6;
/**
 * What the model hardly sees can still be confirmed by comparison with drawn characters: it must agree well and hardly less than the
 * best of all others, and lead by so much over the one by which another name of the directory differs.
 */
const FAINTLY_SEEN = 0.005;
const DRAWN_WELL = 0.55;
const DRAWN_SHORT = 0.03;
const DRAWN_LEAD = 0.03;
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
const SURELY_COUNTED = 0.75;
const MOST_BEYOND = 0.7;

/** Why a seal does not speak clearly for a name: text beyond it, too little read, uneven, a character in doubt, or another name as near. */
export type Doubt = 'beyond' | 'little' | 'uneven' | 'character' | 'rival' | 'neighbour';

/**
 * What speaks against the first contender; null when the seal speaks clearly for it: each of its characters is read, follows from its
 * word, or is confirmed by drawn characters; none is clearly another; they stand evenly with none left over; and in a place where another
 * name of the directory differs, its own character is much likelier.
 */
export function doubtOf(seal: JudgedSeal): Doubt | null {
  const best = seal.contenders[0]!;
  const { places } = best.weighed;
  if (seal.beyond >= MOST_BEYOND) return 'beyond';
  const read = places.map((_, at) => isRead(seal, best, at));
  if (read.filter(Boolean).length < LEAST_READ * places.length) return 'little';
  if (!seal.settings.some((setting) => standsEvenly(best.weighed, read, setting))) return 'uneven';
  const drawn = places.map((_, at) => !read[at] && isDrawn(seal, best, at));
  if (!places.every((_, at) => read[at] || drawn[at] || follows(seal, best, at, read))) return 'character';
  const rival = seal.contenders.find(({ name }) => name.code !== best.name.code);
  if (rival !== undefined && best.weighed.gain - rival.weighed.gain < LEAST_LEAD) return 'rival';
  const isTold = seal.names.every(
    (other) => other.code === best.name.code || tells(seal, best, other, { read, drawn }),
  );
  return isTold ? null : 'neighbour';
}

function isRead({ cells, rivals, classOf }: JudgedSeal, { weighed }: ModelContender, at: number): boolean {
  const { character, own, rival, rivalled } = weighed.places[at]!;
  if (cells.known(at) < (COUNTED.has(character) ? LEAST_KNOWN_COUNTED : LEAST_KNOWN_READ)) return false;
  if (COUNTED.has(character)) return isCounted(cells, weighed.places[at]!, at, classOf);
  if (own < (rivalled < UNDECIDED ? FAINTLY_READ : READ) || rivalled > OUTSHONE * own) return false;
  // A look-alike that the model prefers must be refuted by comparison with drawn characters.
  return (
    rivalled < DOUBTED * own ||
    !rivals.includes(rival) ||
    cells.agreement(at, character) > cells.agreement(at, rival)
  );
}

/**
 * Whether a numeral is read: very likely by itself, or likelier than the others with its bars counted (一, 二, 三) and its drawn character
 * agreeing best. A worn 七 looks like 二 to the model, and a 三 with a lost bar is one.
 */
function isCounted(
  cells: Cells,
  { character, own, rivalled, of }: WeighedPlace,
  at: number,
  classOf: JudgedSeal['classOf'],
): boolean {
  if (own < LEAST_COUNTED || own < rivalled) return false;
  const others = [...COUNTED].filter((numeral) => numeral !== character);
  if (own >= SURELY_COUNTED && others.every((numeral) => own >= OUTSHONE * of(classOf(numeral)))) return true;
  const bars = NUMERALS[character];
  const agreement = cells.agreement(at, character);
  return (
    (bars === undefined || cells.bars(at) === bars) &&
    others.every((numeral) => cells.agreement(at, numeral) < agreement)
  );
}

function isDrawn({ cells, rivals }: JudgedSeal, { weighed }: ModelContender, at: number): boolean {
  const { character, own, rivalled } = weighed.places[at]!;
  if (COUNTED.has(character) || own < FAINTLY_SEEN || rivalled >= UNDECIDED) return false;
  const agreement = cells.agreement(at, character);
  if (cells.known(at) < LEAST_KNOWN || agreement < DRAWN_WELL) return false;
  return agreement >= bestRival(cells, at, character, rivals) - DRAWN_SHORT;
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
function standsEvenly({ places }: WeighedName, read: readonly boolean[], setting: Setting): boolean {
  const at = [...places.keys()].filter((place) => read[place]);
  const distances = at
    .slice(1)
    .map(
      (place, before) =>
        (setting(places[place]!.column) - setting(places[at[before]!]!.column)) / (place - at[before]!),
    );
  const usual = median(distances);
  return distances.every((distance) => distance >= NARROWEST * usual && distance <= WIDEST * usual);
}

/** Whether the seal tells the best name from a near neighbour in one of the places where they differ, and in none the other way. */
function tells(
  { cells, classOf }: JudgedSeal,
  { name, weighed }: ModelContender,
  other: NameOnSeal,
  { read, drawn }: { readonly read: readonly boolean[]; readonly drawn: readonly boolean[] },
): boolean {
  const differing = differingPlaces(name, other);
  if (differing === null) return true;
  return differing.some((at) => {
    const place = weighed.places[at]!;
    const rival = other.characters[at]!;
    if (drawn[at]) return cells.agreement(at, place.character) >= cells.agreement(at, rival) + DRAWN_LEAD;
    return read[at] === true && place.own >= CLEARLY_LIKELIER * place.of(classOf(rival));
  });
}
