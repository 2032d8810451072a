import type { Block } from 'tesseract.js';
import { heightOf, widthOf, type Box } from '../line/box.ts';
import { columnGap, lineFromGlyphs, type Glyph, type TextLine } from '../line/text-line.ts';

/** Where the picture that was read lies in prepared pixels: prepared = offset + pixel × scale. */
export interface Placement {
  x: number;
  y: number;
  scale: number;
}

/** Marks that the recogniser puts into wide gaps and on rules; alone they are no text. */
const onlyMarks = /^[\s\-_—–|.,·:;'"`~“”‘’「」『』【】《》()[\]{}<>/\\*=+^°、。,;:!?]*$/;

/** Whether there is more than stray marks in what was read. */
export const hasText = (glyphs: readonly Glyph[]): boolean =>
  glyphs.length > 0 && !onlyMarks.test(glyphs.map((glyph) => glyph.text).join(''));

/** Brackets of books, which papers do not print, are how the recogniser often sees round ones. */
const withRoundBrackets = (text: string): string => text.replaceAll('〈', '(').replaceAll('〉', ')');

/** Turns the recogniser's answer into lines in prepared pixels; drops empty lines and lines of stray marks only. */
export function recognisedLines(blocks: readonly Block[] | null, at: Placement): TextLine[] {
  const lines: TextLine[] = [];
  for (const block of blocks ?? [])
    for (const paragraph of block.paragraphs)
      for (const line of paragraph.lines) {
        const glyphs: Glyph[] = line.words
          .flatMap((word) => word.symbols)
          .filter((symbol) => symbol.text.trim() !== '')
          .map((symbol) => ({
            text: withRoundBrackets(symbol.text),
            box: placed(symbol.bbox, at),
            certainty: symbol.confidence / 100,
          }));
        if (!hasText(glyphs)) continue;
        const built = lineFromGlyphs(glyphs, {
          confidence: line.confidence / 100,
          blanks: blanksOf(withRoundBrackets(line.text), glyphs),
        });
        if (heightOf(built.box) >= 4 && widthOf(built.box) >= 4) lines.push(built);
      }
  return lines;
}

const placed = (box: Box, at: Placement): Box => ({
  x0: at.x + box.x0 * at.scale,
  y0: at.y + box.y0 * at.scale,
  x1: at.x + box.x1 * at.scale,
  y1: at.y + box.y1 * at.scale,
});

/**
 * The blanks before each character, from the text of the line: the recogniser knows them better than its boxes tell. One
 * stays one, three and more are a column gap.
 */
export function blanksOf(text: string, glyphs: readonly Glyph[]): number[] {
  let at = 0;
  return glyphs.map((glyph) => {
    const found = text.indexOf(glyph.text, at);
    if (found < 0) return 0;
    const blanks = found - at;
    at = found + glyph.text.length;
    return blanks >= columnGap ? columnGap : Math.min(1, blanks);
  });
}
