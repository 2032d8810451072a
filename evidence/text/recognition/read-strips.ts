import type { Raster } from '../../image/raster.ts';
import { heightOf, type Box } from '../line/box.ts';
import { crop, resize } from '../picture/crop.ts';
import type { Recogniser } from './recogniser.ts';
import type { TextLine } from '../line/text-line.ts';

/** Height of a line, with its margins, at which the recogniser reads best. */
const readingHeight = 46;
/** Boxes lower than this are dots that were read as letters, prepared pixels. */
const leastHeight = 9;

/** Reads single lines of text out of `grey`, each cut out by itself and brought to the height that reads best. */
export async function readStrips(
  grey: Raster,
  strips: readonly Box[],
  recogniser: Recogniser,
): Promise<TextLine[]> {
  const lines: TextLine[] = [];
  for (const strip of strips) {
    const margin = heightOf(strip) * 0.2;
    const part = crop(grey, strip, margin);
    const factor = Math.min(1.6, readingHeight / part.raster.height);
    const read = await recogniser.readLines(resize(part.raster, factor), 'line', {
      x: part.x,
      y: part.y,
      scale: 1 / factor,
    });
    lines.push(...read.filter((line) => heightOf(line.box) >= leastHeight));
  }
  return lines;
}
