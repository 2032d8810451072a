import type { Polygon } from '../../shared/geometry/polygon.ts';
import type { ReadValue } from '../../shared/readings/schema.ts';
import type { HandJudge } from '../text/hand/by-hand.ts';
import type { Box } from '../text/line/box.ts';
import { boxOfSpan, certaintyOfSpan, type TextLine } from '../text/line/text-line.ts';

/** The text of one page as the field readers see it. Boxes are prepared pixels of that page. */
export interface PageText {
  /** 1-based number of the page. */
  page: number;
  width: number;
  height: number;
  /** Lines as the recogniser or the PDF's text layer gave them. */
  lines: readonly TextLine[];
  /** Lines that stand beside each other joined, top to bottom. */
  rows: readonly TextLine[];
  /** Whether characters of a row were written by hand. */
  byHand: HandJudge;
  /** A box of this page as a polygon in displayed page pixels. */
  outline(box: Box): Polygon;
}

/** The characters `start`…`end` of a row as a value read from that place. */
export function valueAt(
  text: PageText,
  row: TextLine,
  start: number,
  end: number,
  value: string,
  confidence = certaintyOfSpan(row, start, end).mean,
): ReadValue {
  return {
    value,
    confidence: Math.max(0, Math.min(1, confidence)),
    page: text.page,
    polygon: text.outline(boxOfSpan(row, start, end)),
    handwritten: text.byHand(row, start, end),
  };
}
