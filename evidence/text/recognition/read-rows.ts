import type { Raster } from '../../image/raster.ts';
import { heightOf, type Box } from '../line/box.ts';
import { lineFromGlyphs, type Glyph, type TextLine } from '../line/text-line.ts';
import { crop } from '../picture/crop.ts';
import { rowParts } from '../picture/row-parts.ts';
import type { LineReader } from './line-reader.ts';
import { hasText } from './recognised-lines.ts';

/** Margin around a row that is read, in heights of the row. */
const margin = 0.12;
/** Boxes lower than this are dots that were read as letters, prepared pixels. */
const leastHeight = 9;

/** Reads rows of print with the line model, each in parts between its column gaps and put together again. */
export async function readRows(grey: Raster, rows: readonly Box[], reader: LineReader): Promise<TextLine[]> {
  const lines: TextLine[] = [];
  for (const row of rows) {
    const glyphs: Glyph[] = [];
    for (const part of rowParts(grey, row)) {
      const { raster, x, y } = crop(grey, part, heightOf(part) * margin);
      glyphs.push(...(await reader.readGlyphs(raster, { x, y, scale: 1 })));
    }
    if (!hasText(glyphs)) continue;
    const line = lineFromGlyphs(glyphs);
    if (heightOf(line.box) >= leastHeight) lines.push(line);
  }
  return lines;
}
