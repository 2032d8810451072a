import type { DateKind } from '../../shared/domain/enumerations.ts';
import type { DateReading } from '../../shared/readings/schema.ts';
import { labelledSpans } from '../fields/labels/label.ts';
import type { PageText } from '../fields/page-text.ts';
import type { Readers } from '../fields/readers.ts';
import type { Raster } from '../image/raster.ts';
import { middleOf } from '../text/line/box.ts';
import type { TextLine } from '../text/line/text-line.ts';
import { kindOfLabel } from './label-kind.ts';
import { readDateAgain } from './read-again.ts';
import { dateInCutOut } from './repaired-date.ts';
import { strictVote, type Votes } from './votes.ts';

/** Kinds of dates with which a paper closes; where one was read nothing is searched. */
const closing: ReadonlySet<DateKind> = new Set(['ISSUE', 'SIGN', 'DISCHARGE', 'REPORT', 'AUDIT']);

/** Share of the width right of which signature, seal and date stand, and of the height below the signature that they take. */
const rightOf = 0.42;
const below = 0.17;
/** Where they stand on a page without a readable signature label. */
const lowerPart = 0.55;
/** Most rows that are looked at; more would be a table. */
const mostRows = 5;

/** Rows that carry another date for certain. */
const otherMatter = /打印|时间|有效|复诊|复查|电话|注[:1①]|\d\s*:\s*\d{2}/u;
/** What is left of a date that could not be read. */
const traceOfDate = /\d{2}|[年月日]|[一二三四五六七八九〇]{2}/u;

/**
 * Looks for the date beside signature and seal (落款日期) on a page where none was read: rows right of 42 % of the width from
 * the doctor's line downwards that came out as nothing, or as the trace of a date. Only strict agreement of several readings counts.
 */
export async function searchClosingDate(
  text: PageText,
  doubtful: readonly TextLine[],
  known: readonly DateReading[],
  print: Raster,
  readers: Readers,
): Promise<DateReading | null> {
  if (known.some(({ kind }) => closing.has(kind)) || text.rows.some((row) => row.exact)) return null;
  for (const row of candidateRows(text, doubtful)) {
    const label = labelledSpans(row).find((span) => span.key === 'date')?.label ?? '';
    const first = dateInCutOut(row.text);
    const before: Votes = new Map(first === null ? [] : [[first.value, strictVote]]);
    const agreed = await readDateAgain(print, row.box, readers, { before, contentAt: 3, otherMatter });
    if (agreed === null || agreed.disputed) continue;
    const named = label === '' || label === '日期' ? 'SIGN' : kindOfLabel(label);
    return {
      label,
      kind: named,
      value: agreed.value,
      page: text.page,
      polygon: text.outline(row.box),
      confidence: Math.min(0.8, agreed.share, agreed.certainty ?? 1),
      handwritten: text.byHand(row, 0, row.text.length),
    };
  }
  return null;
}

/** Rows of the closing part of a page that may hide its date, the lowest first. */
export const candidateRows = (text: PageText, doubtful: readonly TextLine[]): TextLine[] =>
  closingRows(text, doubtful)
    .filter((row) => doubtful.includes(row) || traceOfDate.test(row.text))
    .slice(0, mostRows);

/** Lines of the closing part less certain than this may be a date below a seal. */
const readWell = 0.6;

/**
 * Whether something stands beside signature and seal that could not be read, and no date that closes the paper was: then a date of
 * another kind must not pass for the one that counts.
 */
export const mayHideClosingDate = (
  text: PageText,
  doubtful: readonly TextLine[],
  known: readonly DateReading[],
): boolean =>
  !known.some(({ kind }) => closing.has(kind)) &&
  closingRows(text, doubtful).some(
    (row) => doubtful.includes(row) || row.confidence < readWell || traceOfDate.test(row.text),
  );

function closingRows(text: PageText, doubtful: readonly TextLine[]): TextLine[] {
  const signed = text.rows.findLast(
    (row) =>
      middleOf(row.box) > text.height * 0.3 && labelledSpans(row).some((span) => span.key === 'doctor'),
  );
  const [top, bottom] =
    signed === undefined
      ? [text.height * lowerPart, text.height * 0.94]
      : [signed.box.y0 - 4, signed.box.y1 + text.height * below];
  return [...text.rows, ...doubtful]
    .filter(({ box }) => box.x1 > text.width * rightOf && middleOf(box) > top && middleOf(box) < bottom)
    .filter((row) => !otherMatter.test(row.text))
    .toSorted((a, b) => b.box.y0 - a.box.y0);
}
