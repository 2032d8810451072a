import type { ReadValue } from '../../../shared/readings/schema.ts';
import type { Raster } from '../../image/raster.ts';
import { heightOf } from '../../text/line/box.ts';
import { crop } from '../../text/picture/crop.ts';
import type { Recogniser } from '../../text/recognition/recogniser.ts';
import { boxOfSpan } from '../../text/line/text-line.ts';
import { variants } from '../../text/picture/variants.ts';
import { withInterpunct } from './interpunct.ts';
import { agreedName, type NameReading } from './name-votes.ts';
import { nameFrom, type NameCandidate } from './patient-name.ts';
import { beginsWithSurname } from './surname.ts';

/** The page reading saw the name in its line, which is worth two cut-outs. */
const pageWeight = 2;
/** Most readings again, and after how many agreeing ones it is enough. */
const readings = 5;
const enough = 2;
/** Confidence of a name that no reading disputes, and of one with a disputed character: below every pack's minimum. */
const undisputed = 0.95;
const disputed = 0.55;

/**
 * Each name is read again, however sure the first reading is of itself (it is as sure of 于国标 as of 于国栋), and agreed character by
 * character. A disputed one stays, but so doubtful that a person is asked: nothing is made up.
 */
export async function settleName(
  candidate: NameCandidate,
  grey: Raster,
  recogniser: Recogniser,
): Promise<ReadValue> {
  const { row, start, end, value } = candidate;
  if (row.exact) return value;
  const place = boxOfSpan(row, start, end);
  const cutOut = crop(grey, place, heightOf(place) * 0.25);
  const heard: NameReading[] = [{ name: value.value, weight: pageWeight }];
  let agreeing = 0;
  for (const variant of variants.slice(0, readings)) {
    const lines = await recogniser.readLines(variant(cutOut.raster), 'line');
    const name = nameFrom(lines.map((line) => line.text).join(''));
    if (name !== null) heard.push({ name, weight: beginsWithSurname(name) ? 1.2 : 1 });
    if (name === value.value) agreeing += 1;
    if (agreeing >= enough && heard.length === agreeing + 1) break;
  }
  const agreed = agreedName(heard);
  if (agreed === null) return value;
  const confidence = confidenceOf(agreed, heard.length, value.confidence);
  const handwritten = value.handwritten || candidate.page.byHand(row, start, end, agreed.share);
  return dotted({ ...value, value: agreed.name, confidence, handwritten }, candidate, grey);
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
