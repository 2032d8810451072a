import type { Raster } from '../../image/raster.ts';
import { heightOf, type Box } from '../line/box.ts';
import { boxOfSpan, certaintyOfSpan, type TextLine } from '../line/text-line.ts';
import { crop } from '../picture/crop.ts';
import { digitsVary } from './digit-heights.ts';
import { strokeStatistics } from './stroke-statistics.ts';

/**
 * Tells whether the characters `start`…`end` (exclusive) of a line were written by hand (手写). `agreement` (0…1) is how far
 * several readings of them agreed, where there were several.
 */
export type HandJudge = (line: TextLine, start: number, end: number, agreement?: number) => boolean;

/** What is weighed: see `looksHandwritten`. */
export interface HandTraits {
  axisShare: number;
  /** Certainty of the recogniser, 0…1. */
  certainty: number;
  /** Height of the ink over that of the page's usual lines. */
  tallness: number;
}

/**
 * Weighs what sets a pen apart from type: strokes that run along no axis, characters that the recogniser doubts, and
 * writing larger than the print. Each alone is also true of some print (楷体 is oblique, blurred type is doubtful, headings are
 * large); together they are not.
 */
export function looksHandwritten({ axisShare, certainty, tallness }: HandTraits): boolean {
  const oblique = Math.min(0.8, (0.3 - axisShare) / 0.1);
  const doubtful = Math.max(-0.4, Math.min(1, (0.85 - certainty) / 0.35));
  const tall = Math.max(-1, Math.min(1.2, (tallness - 1.1) / 0.15));
  return oblique + doubtful + tall > 1.15;
}

/** What only print says: letterheads and titles are large and often in oblique type (楷体). */
const printedOnly =
  /(?:证明书?|病历(?:记录)?|病志|报告单?|申请表|登记表|记录|小结|医院|卫生院|保健院|中心|门诊部|诊所)$/u;

/** A judge of the writing on one page. @param print the print without seal ink and rules */
export function handJudge(print: Raster, lines: readonly TextLine[]): HandJudge {
  const heights = lines.map((line) => heightOf(line.box)).toSorted((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 1;
  return (line, start, end, agreement = 1) => {
    if (line.exact || end <= start || printedOnly.test(line.text.trim())) return false;
    const digits: Box[] = [];
    for (let at = start; at < end; at += 1) if (/\d/.test(line.text[at] ?? '')) digits.push(line.boxes[at]!);
    const varies = digits.length * 3 >= end - start ? digitsVary(print, digits, usual) : null;
    if (varies !== null) return varies;
    const span = boxOfSpan(line, start, end);
    const place = { ...span, y0: line.box.y0, y1: line.box.y1 };
    const { raster } = crop(print, place, heightOf(place) * 0.15);
    const { axisShare, weight } = strokeStatistics(raster);
    if (weight === 0) return false;
    const { mean } = certaintyOfSpan(line, start, end);
    const certainty = Math.min(agreement, mean, (mean + line.confidence) / 2);
    return looksHandwritten({ axisShare, certainty, tallness: inkHeight(raster) / usual });
  };
}

/** Rows of a cut-out that hold ink, pixels. */
function inkHeight({ data, width, height }: Raster): number {
  let rows = 0;
  for (let y = 0; y < height; y += 1)
    if (data.subarray(y * width, (y + 1) * width).some((value) => value < 150)) rows += 1;
  return rows;
}
