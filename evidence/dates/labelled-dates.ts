import type { z } from 'zod';
import type { dateKind } from '../../shared/domain/enumerations.ts';
import type { DateReading } from '../../shared/readings/schema.ts';
import { findDates } from '../../shared/text/find-dates.ts';
import { labelledSpans } from '../fields/labels/label.ts';
import type { PageText } from '../fields/page-text.ts';
import { separatePeriod, separateTime } from '../text/line/period.ts';
import { boxOfSpan, certaintyOfSpan, type TextLine } from '../text/line/text-line.ts';
import { kindOfLabel } from './label-kind.ts';

type DateKind = z.infer<typeof dateKind>;

/** A date as read, and the row it came from, for a second look at doubtful ones. */
export interface DateFinding {
  page: PageText;
  row: TextLine;
  start: number;
  end: number;
  reading: DateReading;
}

/** Distance from the edges, as a share of the height, where cameras and scanning programs put their own date. */
const margin = 0.06;
/** Share of the height below which a date without a label is the one beside signature and seal (落款). */
const lowerPart = 0.5;

/**
 * Every complete, existing date of the pages with what its label says it is. A date that the grammar is not certain of
 * (two-digit year, missing day, letter among digits) is not reported: nothing is filled in.
 */
export function findLabelledDates(pages: readonly PageText[]): DateFinding[] {
  return pages.flatMap((page) => {
    const found = page.rows.flatMap((row) => datesOfRow(page, row));
    const bare = found.filter(({ reading }) => reading.label === '' && reading.kind === 'SIGN');
    /** Only the lowest one can stand beside the signature. */
    for (const other of bare.slice(0, -1)) other.reading.kind = 'OTHER';
    return found;
  });
}

function datesOfRow(page: PageText, row: TextLine): DateFinding[] {
  const dates = findDates(separateTime(separatePeriod(row.text)));
  const spans = labelledSpans(row).filter((span) => span.key === 'date' || span.key === 'validity');
  return dates.flatMap((date, index) => {
    if (date.value === null || !date.certain) return [];
    const from = dates[index - 1]?.end ?? 0;
    const span = spans.findLast(
      (candidate) => candidate.start >= from && candidate.valueStart <= date.start + 1,
    );
    const validity = spans.some(
      (candidate) => candidate.key === 'validity' && candidate.valueStart <= date.start + 1,
    );
    const label = span?.label ?? trailingWords(row.text.slice(from, date.start));
    const kind: DateKind = validity
      ? dates.length > 1 && index === 0
        ? 'VALID_FROM'
        : 'VALID_TO'
      : label === '' || label === '日期' || label === '时间'
        ? bareKind(page, row, date)
        : kindOfLabel(label);
    const { lowest, mean } = certaintyOfSpan(row, date.start, date.end);
    return [
      {
        page,
        row,
        start: date.start,
        end: date.end,
        reading: {
          label,
          kind,
          value: date.value,
          page: page.page,
          polygon: page.outline(boxOfSpan(row, date.start, date.end)),
          confidence: Math.max(0, Math.min(1, mean, lowest + 0.15)),
          handwritten: page.byHand(row, date.start, date.end),
        },
      },
    ];
  });
}

/** The words right before a date, when they stand like a label (after a gap, closed by a colon or 日期) and not in a sentence. */
function trailingWords(before: string): string {
  const match =
    /(?:^|\s{2,}|[:;,。|)】])\s*(\p{Script=Han}(?:\s?\p{Script=Han}){1,9})\s*([:;]?)[\s.,]*$/u.exec(before);
  const words = match?.[1]?.replaceAll(/\s/gu, '') ?? '';
  return match?.[2] !== '' || /日期|时间$/u.test(words) ? words : '';
}

/** A date without a label: beside the signature, a mark of the camera, or neither. */
function bareKind(page: PageText, row: TextLine, date: { start: number; end: number }): DateKind {
  const before = row.text.slice(0, date.start).replaceAll(/日\s*期|时\s*间|[\s:;.,|]/gu, '');
  const after = row.text.slice(date.end).replaceAll(/[\s:;.,|\d]/gu, '');
  const alone = before.length <= 6 && after.length <= 2 && !/[自于从在至]$/u.test(before);
  const middle = (row.box.y0 + row.box.y1) / 2 / page.height;
  const withTime = /^\s*\d{1,2}\s*:\s*\d{2}/u.test(row.text.slice(date.end));
  if (withTime && (middle < margin || middle > 1 - margin)) return 'WATERMARK';
  return alone && !withTime && middle > lowerPart ? 'SIGN' : 'OTHER';
}
