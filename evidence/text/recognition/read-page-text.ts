import type { LayerText } from '../../pdf/text-layer.ts';
import { layerLines } from './layer-lines.ts';
import type { ReadablePage } from '../picture/page-picture.ts';
import type { Recogniser } from './recogniser.ts';
import type { TextLine } from '../line/text-line.ts';

/** Lines less certain than this are shadows, texture or handwriting that became random characters. */
const lowestConfidence = 0.25;

/**
 * The lines of a page, top to bottom: from the PDF's own text where a program wrote it, else by recognition of the
 * picture with red ink taken out (whole page, PSM 3).
 */
export async function readPageText(
  page: ReadablePage,
  layer: readonly LayerText[] | null,
  recogniser: Recogniser,
): Promise<TextLine[]> {
  if (layer !== null) return layerLines(layer, page);
  const lines = await recogniser.readLines(page.print, 'page');
  return lines
    .filter((line) => line.confidence >= lowestConfidence)
    .toSorted((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
}
