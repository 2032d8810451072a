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

/** From here on a name read in the page pass is left alone: reading it again breaks about as many as it mends. */
const sureEnough = 0.9;
/** The page reading saw the name in its line, which is worth two cut-outs. */
const pageWeight = 2;
const readings = 4;

/**
 * A doubtful name is read again in four ways and agreed character by character. A disputed one stays, with the confidence that
 * the dispute leaves it: a person is asked, nothing is made up.
 */
export async function settleName(
  candidate: NameCandidate,
  grey: Raster,
  recogniser: Recogniser,
): Promise<ReadValue> {
  const { row, start, end, value } = candidate;
  const plausible = beginsWithSurname(value.value) || value.value.includes('·');
  if (row.exact) return value;
  if (value.confidence >= sureEnough && plausible) return dotted(value, candidate, grey);
  const place = boxOfSpan(row, start, end);
  const cutOut = crop(grey, place, heightOf(place) * 0.25);
  const heard: NameReading[] = [{ name: value.value, weight: pageWeight }];
  for (const variant of variants.slice(0, readings)) {
    const lines = await recogniser.readLines(variant(cutOut.raster), 'line');
    const name = nameFrom(lines.map((line) => line.text).join(''));
    if (name !== null) heard.push({ name, weight: beginsWithSurname(name) ? 1.2 : 1 });
  }
  const agreed = agreedName(heard);
  if (agreed === null) return value;
  const certainty = heard.length > 1 ? agreed.share : Math.min(value.confidence, 0.5);
  return dotted({ ...value, value: agreed.name, confidence: Math.min(certainty, 0.95) }, candidate, grey);
}

/** The name with the interpunct that its picture shows. */
function dotted(value: ReadValue, { row, start, end }: NameCandidate, grey: Raster): ReadValue {
  const characters = row.boxes
    .slice(start, end)
    .filter((_, index) => /\p{Script=Han}/u.test(row.text[start + index] ?? ''));
  return { ...value, value: withInterpunct(value.value, characters, grey) };
}
