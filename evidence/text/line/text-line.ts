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
  /** What else each unit could be, likeliest first; empty where the reader tells no rivals. */
  rivals: (readonly Rival[])[];
  box: Box;
  /** Mean certainty of the line, 0…1. */
  confidence: number;
  /** Printed text taken from a PDF's own text layer, hence exact. */
  exact: boolean;
}

/** Another character that a place could carry, and how probable it is, 0…1. */
export interface Rival {
  readonly text: string;
  readonly probability: number;
}

/** One character as read. */
export interface Glyph {
  text: string;
  box: Box;
  certainty: number;
  rivals?: readonly Rival[];
}

const han = /\p{Script=Han}/u;

const ofNumber = /^[\d.,:/-]$/u;

/**
 * Distances, in line heights, from which a blank is kept where the reader gave none itself. Between two Han characters and within
 * numbers, whose ones and points are thin, the distance of their middles counts, otherwise the gap between the boxes.
 */
const blankFrom = { han: 1.9, other: 0.55, number: 1.15, latin: 0.3 };
const wideBlankFrom = { han: 2.7, other: 1.6 };
/** Digits stand evenly: a blank between two is so many times their usual distance. */
const blankInDigits = 1.4;
const fewestPitches = 3;
/** A column gap is kept as so many blanks, so that values can be told apart at it. */
export const columnGap = 3;

const middleX = (glyph: Glyph): number => (glyph.box.x0 + glyph.box.x1) / 2;

/** How many blanks to put between two neighbours: none within words, one for a gap, three for a column gap. */
function blanksBetween(left: Glyph, right: Glyph, lineHeight: number, numberBlank: number): number {
  const gap = (right.box.x0 - left.box.x1) / Math.max(1, lineHeight);
  const distance = (middleX(right) - middleX(left)) / Math.max(1, lineHeight);
  const hanCount = Number(han.test(left.text)) + Number(han.test(right.text));
  if (hanCount === 2) return distance >= wideBlankFrom.han ? columnGap : distance >= blankFrom.han ? 1 : 0;
  if (gap >= wideBlankFrom.other) return columnGap;
  if (ofNumber.test(left.text) && ofNumber.test(right.text)) return distance >= numberBlank ? 1 : 0;
  return gap >= (hanCount === 1 ? blankFrom.other : blankFrom.latin) ? 1 : 0;
}

/** From which distance, in line heights, a blank stands between two digits of this line. */
function numberBlankOf(glyphs: readonly Glyph[], lineHeight: number): number {
  const pitches = glyphs
    .flatMap((glyph, index) => {
      const next = glyphs[index + 1];
      return next !== undefined && /^\d$/.test(glyph.text) && /^\d$/.test(next.text)
        ? [middleX(next) - middleX(glyph)]
        : [];
    })
    .toSorted((a, b) => a - b);
  const usual = pitches[Math.floor(pitches.length / 2)];
  if (usual === undefined || pitches.length < fewestPitches) return blankFrom.number;
  return (usual * blankInDigits) / Math.max(1, lineHeight);
}

/** Height of the taller characters of a line. */
function heightOfLine(glyphs: readonly Glyph[]): number {
  const heights = glyphs.map((glyph) => heightOf(glyph.box)).toSorted((a, b) => a - b);
  return heights[Math.floor(heights.length * 0.75)] ?? 1;
}

/**
 * Builds a line from its characters, left to right.
 * @param blanks how many blanks the reader saw before each character; without it the distances tell
 */
export function lineFromGlyphs(
  glyphs: readonly Glyph[],
  options: { confidence?: number; exact?: boolean; blanks?: readonly number[] } = {},
): TextLine {
  const box = enclosing(glyphs.map((glyph) => glyph.box));
  const lineHeight = heightOfLine(glyphs);
  const numberBlank = numberBlankOf(glyphs, lineHeight);
  const line: TextLine = {
    raw: '',
    text: '',
    boxes: [],
    certainty: [],
    rivals: [],
    box,
    confidence: 0,
    exact: options.exact ?? false,
  };
  glyphs.forEach((glyph, index) => {
    const previous = glyphs[index - 1];
    if (previous !== undefined)
      appendBlanks(
        line,
        options.blanks?.[index] ?? blanksBetween(previous, glyph, lineHeight, numberBlank),
        previous.box,
        glyph.box,
      );
    line.raw += glyph.text;
    append(line, glyph.text.normalize('NFKC'), glyph);
  });
  const mean = glyphs.reduce((sum, glyph) => sum + glyph.certainty, 0) / Math.max(1, glyphs.length);
  line.confidence = options.confidence ?? mean;
  return line;
}

/** Lines that stand beside each other as one, left to right. */
export function joinLines(lines: readonly TextLine[]): TextLine {
  const joined: TextLine = {
    raw: '',
    text: '',
    boxes: [],
    certainty: [],
    rivals: [],
    box: enclosing(lines.map((line) => line.box)),
    confidence: Math.min(...lines.map((line) => line.confidence)),
    exact: lines.every((line) => line.exact),
  };
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    if (previous !== undefined) {
      const gap = (line.box.x0 - previous.box.x1) / Math.max(1, heightOf(previous.box));
      const blanks = gap >= wideBlankFrom.other ? columnGap : gap >= blankFrom.latin ? 1 : 0;
      appendBlanks(joined, blanks, previous.box, line.box);
    }
    joined.raw += line.raw;
    joined.text += line.text;
    joined.boxes.push(...line.boxes);
    joined.certainty.push(...line.certainty);
    joined.rivals.push(...line.rivals);
  });
  return joined;
}

function append(line: TextLine, piece: string, { box, certainty, rivals = [] }: Omit<Glyph, 'text'>): void {
  line.text += piece;
  for (let unit = 0; unit < piece.length; unit += 1) {
    line.boxes.push(box);
    line.certainty.push(certainty);
    line.rivals.push(rivals);
  }
}

function appendBlanks(line: TextLine, count: number, left: Box, right: Box): void {
  const blanks = ' '.repeat(count);
  line.raw += blanks;
  const box = { x0: left.x1, y0: left.y0, x1: Math.max(left.x1, right.x0), y1: left.y1 };
  append(line, blanks, { box, certainty: 1 });
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
