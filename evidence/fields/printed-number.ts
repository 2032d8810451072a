import type { Readings } from '../../shared/readings/schema.ts';
import { heightOf, middleOf } from '../text/line/box.ts';
import { boxOfSpan, certaintyOfSpan, type TextLine } from '../text/line/text-line.ts';
import type { PageText } from './page-text.ts';

type PrintedNumber = NonNullable<Readings['pages'][number]['printedNumber']>;

/** 第 1 页 共 3 页, 第1页/共3页, 共3页 第1页, 第 1 页. */
const inWords = /第\s?(\d{1,3})\s?[页贝]\s?[,/;]?\s?(?:[((]?\s?共\s?(\d{1,3})\s?[页贝])?/u;
const countFirst = /共\s?(\d{1,3})\s?[页贝]\s?[,/;]?\s?第\s?(\d{1,3})\s?[页贝]/u;
/** 1/3 or 页码: 1/3. Alone in its row, or behind 页码. */
const inFigures = /^(?:[-—\s]*|.*页\s?码\s?[:;]?\s*)(\d{1,3})\s?\/\s?(\d{1,3})[-—\s]*$/u;
/** Share of the height of a page, from its upper and its lower edge, in which bare figures can be its number. */
const rim = 0.09;

/** The page's own number (第 x 页 共 y 页) as printed; `null` where none was read, or one that cannot be: page 3 of 2. */
export function findPrintedNumber(page: PageText): PrintedNumber | null {
  for (const row of page.rows.toReversed()) {
    const found = numberIn(row.text, isAtRim(page, row));
    if (found === null || (found.of !== null && found.number > found.of) || found.number < 1) continue;
    const { start, end, number, of } = found;
    return {
      number,
      of,
      polygon: page.outline(boxOfSpan(row, start, end)),
      confidence: Math.max(0, Math.min(1, certaintyOfSpan(row, start, end).mean)),
    };
  }
  return null;
}

const isAtRim = (page: PageText, row: TextLine): boolean =>
  heightOf(row.box) < page.height * rim &&
  (middleOf(row.box) < page.height * rim || middleOf(row.box) > page.height * (1 - rim));

function numberIn(
  text: string,
  atRim: boolean,
): { start: number; end: number; number: number; of: number | null } | null {
  const turned = countFirst.exec(text);
  const match =
    turned ?? inWords.exec(text) ?? (atRim || /页\s?码/u.test(text) ? inFigures.exec(text) : null);
  if (match === null) return null;
  const [number, of] = turned === null ? [match[1], match[2]] : [match[2], match[1]];
  return {
    start: match.index,
    end: match.index + match[0].length,
    number: Number(number),
    of: of === undefined ? null : Number(of),
  };
}
