import type { Readers } from '../fields/readers.ts';
import { views } from '../fields/views.ts';
import type { Raster } from '../image/raster.ts';
import { heightOf, type Box } from '../text/line/box.ts';
import { rowsOf } from '../text/line/rows.ts';
import type { TextLine } from '../text/line/text-line.ts';
import { crop } from '../text/picture/crop.ts';
import { variants } from '../text/picture/variants.ts';
import type { LineReader } from '../text/recognition/line-reader.ts';
import type { Recogniser } from '../text/recognition/recogniser.ts';
import { dateInCutOut, type CutOutDate } from './repaired-date.ts';
import {
  agreedDate,
  confirmedDate,
  isSettled,
  leadingDate,
  repairedVote,
  strictVote,
  withVote,
  type Agreement,
  type Votes,
} from './votes.ts';

/** Beside the place that is read again, in its heights; the first reader tells places well. */
const beside = 0.6;

/** What is known before a place is read again, and what would show that it carries something else. */
export interface Expectation {
  /** The vote of the page reading, if there was one. */
  before: Votes;
  /** Votes without a rival at which a reader that is alone stops early. */
  contentAt: number;
  /**
   * Where the neighbours of the place begin, prepared pixels. Half a digit of a time of day behind a date would be read as part of
   * its day, and by both readers.
   */
  bounds?: { x0: number; x1: number };
  /** Words that show that the place carries another date; then nothing is agreed on. */
  otherMatter?: RegExp;
}

/** A date that several readings of its place agree on. */
export interface SettledDate extends Agreement {
  /** Certainty of its weakest digit in the first reader's middling view, 0…1; null where that reader is not there. */
  certainty: number | null;
  /** Whether a reading saw another date. */
  disputed: boolean;
}

/**
 * Reads one place of a page again until it is clear which date stands there, or that this is not clear: `null`. With both readers
 * the first must see it in several views and the second must see the same (`confirmedDate`); with one reader alone its
 * readings vote (ADR 0005).
 */
export async function readDateAgain(
  print: Raster,
  place: Box,
  { lineReader, recogniser }: Readers,
  expectation: Expectation,
): Promise<SettledDate | null> {
  const height = heightOf(place);
  const { raster } =
    lineReader === null
      ? crop(print, { ...place, x0: place.x0 - height, x1: place.x1 + height * 1.2 }, height * 0.3)
      : crop(print, {
          x0: Math.max(place.x0 - height * beside, expectation.bounds?.x0 ?? 0),
          y0: place.y0 - height * 0.3,
          x1: Math.min(place.x1 + height * beside, expectation.bounds?.x1 ?? print.width),
          y1: place.y1 + height * 0.3,
        });
  return lineReader === null
    ? readAlone(raster, recogniser, expectation)
    : readByBoth(raster, lineReader, recogniser, expectation);
}

async function readByBoth(
  cutOut: Raster,
  lineReader: LineReader,
  recogniser: Recogniser,
  { before, otherMatter }: Expectation,
): Promise<SettledDate | null> {
  let first = before;
  const certainties: number[] = [];
  for (const view of views) {
    const line = await lineReader.readLine(view(cutOut));
    if (line === null) continue;
    if (otherMatter?.test(line.text) === true) return null;
    const date = dateInCutOut(line.text);
    if (date === null) continue;
    first = voted(first, date);
    certainties.push(weakestNumeral(line, date));
  }
  if (leadingDate(first) === null) return null;
  let second: Votes = new Map();
  for (const variant of variants) {
    const text = await textOf(variant(cutOut), recogniser);
    if (otherMatter?.test(text) === true) return null;
    second = voted(second, dateInCutOut(text));
    const agreed = confirmedDate(first, second);
    if (agreed !== null && (second.get(agreed.value) ?? 0) >= strictVote)
      return settled(agreed, certainties, first.size > 1 || second.size > 1);
  }
  const agreed = confirmedDate(first, second);
  return agreed === null ? null : settled(agreed, certainties, first.size > 1 || second.size > 1);
}

/** The marks of year, month and day may be doubtful, or repaired; what counts is what stands between them. */
const weakestNumeral = ({ text, certainty }: TextLine, { start, end }: CutOutDate): number =>
  Math.min(
    ...certainty
      .slice(start, end)
      .filter((_, index) => /[\d〇○Oo一二三四五六七八九十]/u.test(text[start + index] ?? '')),
  );

const settled = (agreed: Agreement, certainties: readonly number[], disputed: boolean): SettledDate => ({
  ...agreed,
  certainty: certainties.toSorted((a, b) => a - b)[Math.floor(certainties.length / 2)] ?? 0,
  disputed,
});

async function readAlone(
  cutOut: Raster,
  recogniser: Recogniser,
  { before, contentAt, otherMatter }: Expectation,
): Promise<SettledDate | null> {
  let votes = before;
  for (const variant of variants) {
    const text = await textOf(variant(cutOut), recogniser);
    if (otherMatter?.test(text) === true) return null;
    votes = voted(votes, dateInCutOut(text));
    if (isSettled(votes, contentAt)) break;
  }
  const agreed = agreedDate(votes);
  return agreed === null ? null : { ...agreed, certainty: null, disputed: votes.size > 1 };
}

const voted = (votes: Votes, date: CutOutDate | null): Votes =>
  date === null ? votes : withVote(votes, date.value, date.strict ? strictVote : repairedVote);

async function textOf(cutOut: Raster, recogniser: Recogniser): Promise<string> {
  const lines = await recogniser.readLines(cutOut, 'line');
  return rowsOf(lines)
    .map((row) => row.text)
    .join(' ');
}
