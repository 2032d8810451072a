import type { LayerText } from '../../pdf/text-layer.ts';
import { checkLayer } from './check-layer.ts';
import { layerLines } from './layer-lines.ts';
import { findLineStrips } from '../picture/line-strips.ts';
import type { ReadablePage } from '../picture/page-picture.ts';
import type { LineReader } from './line-reader.ts';
import { readRows } from './read-rows.ts';
import type { Recogniser } from './recogniser.ts';
import { readStrips } from './read-strips.ts';
import type { TextLine } from '../line/text-line.ts';

/** Lines less certain than this are shadows, texture or handwriting that became random characters. */
const lowestConfidence = 0.25;
/** A page with more strips than any sheet has lines is texture; its first ones tell as much. */
const mostStrips = 160;

/** What was read of a page. */
export interface ReadPageText {
  /** Lines that can be relied on as text, top to bottom. */
  lines: TextLine[];
  /** Lines of ink that came out as next to nothing: a second look may be worth its time. */
  doubtful: TextLine[];
}

/**
 * The lines of a page, top to bottom: from the PDF's own text where a program wrote it and the picture bears it out, else by recognition of each row of ink
 * by itself. The recogniser's own analysis of whole pages dropped every tenth row of faint or ruled papers.
 */
export async function readPageText(
  page: ReadablePage,
  layer: readonly LayerText[] | null,
  { lineReader, recogniser }: { lineReader: LineReader | null; recogniser: Recogniser },
): Promise<ReadPageText> {
  if (layer !== null) {
    const lines = layerLines(layer, page);
    return {
      lines: lineReader === null ? lines : await checkLayer(lines, [page.print, page.green], lineReader),
      doubtful: [],
    };
  }
  const strips = findLineStrips(page.print).slice(0, mostStrips);
  const read =
    lineReader === null
      ? await readStrips(page.print, strips, recogniser)
      : await readRows(page.print, strips, lineReader);
  const ordered = read.toSorted((a, b) => a.box.y0 - b.box.y0 || a.box.x0 - b.box.x0);
  return {
    lines: ordered.filter((line) => line.confidence >= lowestConfidence),
    doubtful: ordered.filter((line) => line.confidence < lowestConfidence),
  };
}
