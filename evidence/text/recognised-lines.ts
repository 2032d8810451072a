import type { Block } from 'tesseract.js';
import { heightOf, widthOf } from './box.ts';
import { lineFromGlyphs, type Glyph, type TextLine } from './text-line.ts';

/** Where the picture that was read lies in prepared pixels: prepared = offset + pixel × scale. */
export interface Placement {
  x: number;
  y: number;
  scale: number;
}

/** Marks that the recogniser puts into wide gaps and on rules; alone they are no text. */
const onlyMarks = /^[\s\-_—–|.,·:;'"`~“”‘’「」『』【】《》()[\]{}<>/\\*=+^°、。,;:!?]*$/;

/** Turns the recogniser's answer into lines in prepared pixels; drops empty lines and lines of stray marks only. */
export function recognisedLines(blocks: readonly Block[] | null, at: Placement): TextLine[] {
  const lines: TextLine[] = [];
  for (const block of blocks ?? [])
    for (const paragraph of block.paragraphs)
      for (const line of paragraph.lines) {
        const glyphs: Glyph[] = [];
        const spacedBefore = new Set<number>();
        for (const word of line.words) {
          if (glyphs.length > 0) spacedBefore.add(glyphs.length);
          for (const symbol of word.symbols) {
            const { x0, y0, x1, y1 } = symbol.bbox;
            const box = {
              x0: at.x + x0 * at.scale,
              y0: at.y + y0 * at.scale,
              x1: at.x + x1 * at.scale,
              y1: at.y + y1 * at.scale,
            };
            if (symbol.text.trim() === '') continue;
            glyphs.push({ text: symbol.text, box, certainty: symbol.confidence / 100 });
          }
        }
        if (glyphs.length === 0 || onlyMarks.test(glyphs.map((glyph) => glyph.text).join(''))) continue;
        const built = lineFromGlyphs(glyphs, { spacedBefore, confidence: line.confidence / 100 });
        if (heightOf(built.box) >= 4 && widthOf(built.box) >= 4) lines.push(built);
      }
  return lines;
}
