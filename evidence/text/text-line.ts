import { enclosing, heightOf, type Box } from './box.ts';

/**
 * A line of text with the place and the certainty of each character. `text` is the reading in compatibility form
 * (NFKC: full-width digits and colons become plain ones); `boxes` and `certainty` (0…1) have one entry for each
 * UTF-16 unit of it. `raw` is what was read, before that. Boxes are prepared pixels.
 */
export interface TextLine {
  raw: string;
  text: string;
  boxes: Box[];
  certainty: number[];
  box: Box;
  /** Mean certainty of the line, 0…1. */
  confidence: number;
  /** Printed text taken from a PDF's own text layer, hence exact. */
  exact: boolean;
}

/** One character as read. */
export interface Glyph {
  text: string;
  box: Box;
  certainty: number;
}

const han = /\p{Script=Han}/u;

/**
 * Distances, in line heights, from which a blank is kept. Between two Han characters the distance of their middles
 * counts, for the recogniser's boxes are often narrower than the characters; otherwise the gap between the boxes.
 */
const blankFrom = { han: 1.9, other: 0.55, latin: 0.35 };
/** Two digits stand apart when their distance exceeds so many usual ones; a thin 1 leaves gaps that are no blanks. */
const widestDigitStep = 1.45;
const wideBlankFrom = { han: 2.7, other: 1.6 };

const middleX = (glyph: Glyph): number => (glyph.box.x0 + glyph.box.x1) / 2;
const digit = /\d/;

/** Usual distance of the middles of neighbouring digits, `null` where there are too few to tell. */
function digitPitch(glyphs: readonly Glyph[]): number | null {
  const distances: number[] = [];
  glyphs.forEach((glyph, index) => {
    const next = glyphs[index + 1];
    if (next !== undefined && digit.test(glyph.text) && digit.test(next.text))
      distances.push(middleX(next) - middleX(glyph));
  });
  return distances.length < 3
    ? null
    : (distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)] ?? null);
}

/** What blanks are judged by in one line. */
interface Spacing {
  lineHeight: number;
  pitch: number | null;
}

/** How many blanks to put between two neighbours: none within words, one for a gap, three for a column gap. */
function blanksBetween(left: Glyph, right: Glyph, { lineHeight, pitch }: Spacing, spaced: boolean): number {
  const gap = (right.box.x0 - left.box.x1) / Math.max(1, lineHeight);
  const distance = (middleX(right) - middleX(left)) / Math.max(1, lineHeight);
  const hanCount = Number(han.test(left.text)) + Number(han.test(right.text));
  if (hanCount === 2) return distance >= wideBlankFrom.han ? 3 : distance >= blankFrom.han ? 1 : 0;
  if (gap >= wideBlankFrom.other) return 3;
  if (hanCount === 1) return gap >= blankFrom.other ? 1 : 0;
  if (pitch !== null && digit.test(left.text) && digit.test(right.text))
    return middleX(right) - middleX(left) > pitch * widestDigitStep ? 1 : 0;
  return gap >= blankFrom.latin || (spaced && gap > 0.12) ? 1 : 0;
}

/**
 * Builds a line from its characters, left to right.
 * @param spacedBefore indices of glyphs before which the reader saw a blank; used between Latin words and digits.
 */
export function lineFromGlyphs(
  glyphs: readonly Glyph[],
  options: { confidence?: number; exact?: boolean; spacedBefore?: ReadonlySet<number>; raw?: string } = {},
): TextLine {
  const box = enclosing(glyphs.map((glyph) => glyph.box));
  const heights = glyphs.map((glyph) => heightOf(glyph.box)).toSorted((a, b) => a - b);
  const lineHeight = heights[Math.floor(heights.length * 0.75)] ?? 1;
  const spacing: Spacing = { lineHeight, pitch: digitPitch(glyphs) };
  let raw = '';
  let text = '';
  const boxes: Box[] = [];
  const certainty: number[] = [];
  const push = (piece: string, place: Box, sure: number) => {
    text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      boxes.push(place);
      certainty.push(sure);
    }
  };
  glyphs.forEach((glyph, index) => {
    const previous = glyphs[index - 1];
    if (previous !== undefined) {
      const spaced = options.spacedBefore?.has(index) ?? false;
      const blanks = ' '.repeat(blanksBetween(previous, glyph, spacing, spaced));
      raw += blanks;
      push(blanks, { x0: previous.box.x1, y0: box.y0, x1: glyph.box.x0, y1: box.y1 }, 1);
    }
    raw += glyph.text;
    push(glyph.text.normalize('NFKC'), glyph.box, glyph.certainty);
  });
  const mean = glyphs.reduce((sum, glyph) => sum + glyph.certainty, 0) / Math.max(1, glyphs.length);
  return {
    raw: options.raw ?? raw,
    text,
    boxes,
    certainty,
    box,
    confidence: options.confidence ?? mean,
    exact: options.exact ?? false,
  };
}

/** The box of the characters `start` (inclusive) to `end` (exclusive) of a line. */
export const boxOfSpan = (line: TextLine, start: number, end: number): Box =>
  enclosing(line.boxes.slice(start, Math.max(end, start + 1)));

/** The lowest and the mean certainty of a span, blanks left out. */
export function certaintyOfSpan(
  line: TextLine,
  start: number,
  end: number,
): { lowest: number; mean: number } {
  const values = line.certainty.slice(start, end).filter((_, index) => line.text[start + index] !== ' ');
  if (values.length === 0) return { lowest: 0, mean: 0 };
  return {
    lowest: Math.min(...values),
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
  };
}
