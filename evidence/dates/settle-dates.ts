import type { DateKind } from '../../shared/domain/enumerations.ts';
import type { DateReading } from '../../shared/readings/schema.ts';
import type { Raster } from '../image/raster.ts';
import { documentType } from '../fields/document-type.ts';
import { labelledSpans, type LabelledSpan } from '../fields/labels/label.ts';
import type { PageText } from '../fields/page-text.ts';
import type { Readers } from '../fields/readers.ts';
import { heightOf, type Box } from '../text/line/box.ts';
import { boxOfSpan, type TextLine } from '../text/line/text-line.ts';
import { kindOfLabel } from './label-kind.ts';
import { findLabelledDates, type DateFinding } from './labelled-dates.ts';
import { readDateAgain } from './read-again.ts';
import { dateInCutOut } from './repaired-date.ts';
import { mayHideClosingDate, searchClosingDate } from './search-rows.ts';
import { repairedVote, type Votes } from './votes.ts';

/** Kinds of dates that decide something; each is read twice at least. */
const weighty: ReadonlySet<DateKind> = new Set([
  'ISSUE',
  'VISIT',
  'ADMIT',
  'DISCHARGE',
  'COLLECT',
  'EXAM',
  'RECEIVE',
  'REPORT',
  'AUDIT',
  'SIGN',
]);

/** Confidence of a visit's date on a certificate whose own date may hide below a seal: a person is asked. */
const overshadowed = 0.5;

/** Width of a date in heights of its line, where only its label was read. */
const dateWidth = 13;

/**
 * The dates of a page, none of them on one reading alone: each date that decides something is read again from its
 * place, and reported only if the readings agree; a label without a readable date behind it is looked at again, and so
 * are the rows beside signature and seal where no date closes the paper.
 * @param doubtful lines of ink of which next to nothing was read
 * @param print the picture of the page's print, seal ink gone
 */
export async function settleDates(
  text: PageText,
  doubtful: readonly TextLine[],
  print: Raster,
  readers: Readers,
): Promise<DateReading[]> {
  const settled: DateReading[] = [];
  const found = findLabelledDates([text]);
  for (const finding of found) {
    if (!weighty.has(finding.reading.kind)) settled.push(finding.reading);
    else {
      const confirmed = await confirm(finding, print, readers);
      if (confirmed !== null) settled.push(confirmed);
    }
  }
  for (const { row, span } of unansweredLabels(text, found)) {
    const recovered = await recover(text, row, span, print, readers);
    if (recovered !== null) settled.push(recovered);
  }
  const closing = await searchClosingDate(text, doubtful, settled, print, readers);
  if (closing !== null) settled.push(closing);
  if (documentType([text]).subtype !== 'DIAG_CERT' || !mayHideClosingDate(text, doubtful, settled))
    return settled;
  return settled.map((date) =>
    date.kind === 'VISIT' ? { ...date, confidence: Math.min(date.confidence, overshadowed) } : date,
  );
}

async function confirm(finding: DateFinding, print: Raster, readers: Readers): Promise<DateReading | null> {
  const { row, start, end, reading } = finding;
  const first: Votes = new Map([[reading.value, 1]]);
  const expectation = { before: first, contentAt: 3, bounds: boundsOf(row, start, end) };
  const agreed = await readDateAgain(print, boxOfSpan(row, start, end), readers, expectation);
  if (agreed === null) return null;
  const { value, share, certainty } = agreed;
  if (certainty === null) return { ...reading, value, confidence: Math.min(share, reading.confidence) };
  if (value !== reading.value) return null;
  return { ...reading, confidence: Math.min(share, (reading.confidence + certainty) / 2) };
}

/** Half-way to the characters before and behind a span, prepared pixels. */
function boundsOf(row: TextLine, start: number, end: number): { x0: number; x1: number } {
  const isInk = (index: number): boolean => (row.text[index] ?? ' ').trim() !== '';
  const before = row.boxes.findLastIndex((_, index) => index < start && isInk(index));
  const behind = row.boxes.findIndex((_, index) => index >= end && isInk(index));
  const { x0, x1 } = boxOfSpan(row, start, end);
  return {
    x0: before < 0 ? 0 : ((row.boxes[before]?.x1 ?? x0) + x0) / 2,
    x1: behind < 0 ? Number.POSITIVE_INFINITY : (x1 + (row.boxes[behind]?.x0 ?? x1)) / 2,
  };
}

/** Labels of weighty dates behind which no date was found. */
function unansweredLabels(
  text: PageText,
  found: readonly DateFinding[],
): { row: TextLine; span: LabelledSpan }[] {
  return text.rows.flatMap((row) =>
    row.exact
      ? []
      : labelledSpans(row)
          .filter(
            (span) =>
              span.key === 'date' &&
              (weighty.has(kindOfLabel(span.label)) || span.label === '日期') &&
              !found.some(
                (date) => date.row === row && date.start >= span.start && date.start <= span.valueEnd + 2,
              ),
          )
          .map((span) => ({ row, span })),
  );
}

async function recover(
  text: PageText,
  row: TextLine,
  span: LabelledSpan,
  print: Raster,
  readers: Readers,
): Promise<DateReading | null> {
  const label = boxOfSpan(row, span.start, Math.max(span.start + 1, span.start + span.label.length));
  const next = labelledSpans(row).find((other) => other.start >= span.valueEnd && other.start > span.start);
  const limit = next === undefined ? text.width : boxOfSpan(row, next.start, next.start + 1).x0;
  const place: Box = {
    x0: label.x1,
    y0: label.y0,
    x1: Math.min(limit, label.x1 + dateWidth * heightOf(label)),
    y1: label.y1,
  };
  const doubtful = dateInCutOut(row.text.slice(span.valueStart, span.valueEnd));
  const before: Votes = new Map(doubtful === null ? [] : [[doubtful.value, repairedVote]]);
  const agreed = await readDateAgain(print, place, readers, { before, contentAt: 2 });
  if (agreed === null) return null;
  return {
    label: span.label,
    kind: span.label === '日期' ? 'SIGN' : kindOfLabel(span.label),
    value: agreed.value,
    page: text.page,
    polygon: text.outline(place),
    confidence: Math.min(0.85, agreed.share, agreed.certainty ?? 1),
    handwritten: text.byHand(row, span.valueStart, span.valueEnd),
  };
}
