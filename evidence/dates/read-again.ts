import type { Raster } from '../image/raster.ts';
import { heightOf, type Box } from '../text/line/box.ts';
import { crop } from '../text/picture/crop.ts';
import type { Recogniser } from '../text/recognition/recogniser.ts';
import { rowsOf } from '../text/line/rows.ts';
import { variants } from '../text/picture/variants.ts';
import { dateInCutOut } from './repaired-date.ts';
import { isSettled, repairedVote, strictVote, withVote, type Votes } from './votes.ts';

/** Most readings of one place. */
const mostReadings = variants.length;

/**
 * Reads one place of a page again in several ways and lets the readings vote on the date that stands there.
 * @param before the vote of the page reading, if there was one
 * @param contentAt votes without a rival at which it stops early
 * @param otherMatter words that show that the place carries another date; then there are no votes
 */
export async function readDateAgain(
  print: Raster,
  place: Box,
  recogniser: Recogniser,
  before: Votes,
  contentAt: number,
  otherMatter: RegExp | null = null,
): Promise<Votes> {
  const height = heightOf(place);
  const cutOut = crop(
    print,
    { x0: place.x0 - height, y0: place.y0, x1: place.x1 + height * 1.2, y1: place.y1 },
    height * 0.3,
  );
  let votes = before;
  for (const variant of variants.slice(0, mostReadings)) {
    const lines = await recogniser.readLines(variant(cutOut.raster), 'line');
    const text = rowsOf(lines)
      .map((row) => row.text)
      .join(' ');
    if (otherMatter?.test(text) === true) return new Map();
    const date = dateInCutOut(text);
    if (date !== null) votes = withVote(votes, date.value, date.strict ? strictVote : repairedVote);
    if (isSettled(votes, contentAt)) return votes;
  }
  return votes;
}
