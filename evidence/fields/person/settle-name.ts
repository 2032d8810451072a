import type { ReadValue } from '../../../shared/readings/schema.ts';
import type { Raster } from '../../image/raster.ts';
import { heightOf } from '../../text/line/box.ts';
import { boxOfSpan } from '../../text/line/text-line.ts';
import { crop } from '../../text/picture/crop.ts';
import { variants } from '../../text/picture/variants.ts';
import type { LineReader } from '../../text/recognition/line-reader.ts';
import type { Recogniser } from '../../text/recognition/recogniser.ts';
import type { Readers } from '../readers.ts';
import { views } from '../views.ts';
import { withInterpunct } from './interpunct.ts';
import { agreedName, type NameReading } from './name-votes.ts';
import { nameFrom, type NameCandidate } from './patient-name.ts';
import { beginsWithSurname } from './surname.ts';

/** The page reading saw the name in its line, which is worth two cut-outs. */
const pageWeight = 2;
/** Most readings again by the second reader, and after how many agreeing ones it is enough where it is alone. */
const readings = 5;
const enough = 2;
/** Confidence of a name that no reading disputes, and of one with a disputed character: below every pack's minimum. */
const undisputed = 0.95;
const disputed = 0.55;
/** From this probability a rival character is a possible reading of its own. */
const rivalFrom = 0.15;
/** The second reader is never quite sure of a short line. */
const doubtAllowed = 0.1;

/**
 * Each name is read again, however sure the first reading is of itself (it is as sure of 于国标 as of 于国栋), and agreed character by
 * character. With both readers it stands when every view of the first and one reading of the second give it and no character has a
 * serious rival. A disputed one stays, but so doubtful that a person is asked: nothing is made up.
 */
export async function settleName(
  candidate: NameCandidate,
  grey: Raster,
  { lineReader, recogniser }: Readers,
): Promise<ReadValue> {
  const { row, start, end, value } = candidate;
  if (row.exact) return value;
  const place = boxOfSpan(row, start, end);
  const { raster } = crop(grey, place, heightOf(place) * 0.25);
  const first: NameReading[] = [{ name: value.value, weight: pageWeight }];
  if (lineReader !== null) first.push(...(await seenByFirst(raster, lineReader)));
  const second = await seenBySecond(raster, recogniser, lineReader === null ? value.value : leadingOf(first));
  const heard = lineReader === null ? [...first, ...second] : first;
  const agreed = agreedName(heard);
  if (agreed === null) return value;
  const isConfirmed = lineReader === null || second.some(({ name }) => name === agreed.name);
  const isRivalled = row.rivals
    .slice(start, end)
    .some((rivals) => rivals.some(({ probability }) => probability >= rivalFrom));
  const confidence = confidenceOf(agreed, heard.length, value.confidence);
  const byHand = candidate.page.byHand(row, start, end, agreementOf(agreed.name, second, agreed.share));
  return dotted(
    {
      ...value,
      value: agreed.name,
      confidence: isConfirmed && !isRivalled ? confidence : Math.min(confidence, disputed),
      handwritten: value.handwritten || byHand,
    },
    candidate,
    grey,
  );
}

const leadingOf = (heard: readonly NameReading[]): string => agreedName(heard)?.name ?? '';

async function seenByFirst(cutOut: Raster, lineReader: LineReader): Promise<NameReading[]> {
  const heard: NameReading[] = [];
  for (const view of views) {
    const name = nameFrom((await lineReader.readLine(view(cutOut)))?.text ?? '');
    if (name !== null) heard.push({ name, weight: 1 });
  }
  return heard;
}

/** A reading of the second reader and how sure it was of its line, 0…1. */
interface SecondReading extends NameReading {
  sureness: number;
}

/** The second reader's names; it stops when it has read the expected one often enough and nothing else. */
async function seenBySecond(
  cutOut: Raster,
  recogniser: Recogniser,
  expected: string,
): Promise<SecondReading[]> {
  const heard: SecondReading[] = [];
  for (const variant of variants.slice(0, readings)) {
    const lines = await recogniser.readLines(variant(cutOut), 'line');
    const name = nameFrom(lines.map((line) => line.text).join(''));
    const sureness = lines.reduce((least, line) => Math.min(least, line.confidence), 1);
    if (name !== null) heard.push({ name, weight: beginsWithSurname(name) ? 1.2 : 1, sureness });
    if (heard.length >= enough && heard.every((reading) => reading.name === expected)) break;
  }
  return heard;
}

/**
 * How far the second reader saw the agreed name, 0…1: character by character, and never more than it was sure of. Type is read alike by
 * both readers, writing seldom.
 */
function agreementOf(name: string, second: readonly SecondReading[], share: number): number {
  const expected = [...name];
  const likeness = second.map((reading) => {
    const seen = [...reading.name];
    const same = expected.filter((character, index) => character === seen[index]).length;
    return Math.min(reading.sureness + doubtAllowed, same / Math.max(expected.length, seen.length));
  });
  return Math.min(share, Math.max(0, ...likeness));
}

/** How far to trust an agreed name: unanimous readings that begin with a surname, or else a person. */
export function confidenceOf(
  { name, share }: { name: string; share: number },
  heard: number,
  atFirst: number,
): number {
  if (heard < 2) return Math.min(atFirst, disputed);
  if (share < 1) return Math.min(disputed, share);
  const plausible = beginsWithSurname(name) || name.includes('·');
  return plausible ? Math.min(undisputed, Math.max(atFirst, 0.85)) : Math.min(disputed, atFirst);
}

/** The name with the interpunct that its picture shows. */
function dotted(value: ReadValue, { row, start, end }: NameCandidate, grey: Raster): ReadValue {
  const characters = row.boxes
    .slice(start, end)
    .filter((_, index) => /\p{Script=Han}/u.test(row.text[start + index] ?? ''));
  return { ...value, value: withInterpunct(value.value, characters, grey) };
}
