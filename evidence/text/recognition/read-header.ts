import type { PreparedPage } from '../../image/prepared-page.ts';
import type { Raster } from '../../image/raster.ts';
import { verticalOverlap } from '../line/box.ts';
import { crop } from '../picture/crop.ts';
import type { Recogniser } from './recogniser.ts';
import type { TextLine } from '../line/text-line.ts';

/** Share of the height from the top that a letterhead with title takes. */
const headerShare = 0.16;

/**
 * Reads the top of the page again from its green channel, where red letterheads (红头) are as dark as print; they vanish
 * from the picture in which red ink is taken out. Gives only lines that `known` does not have yet.
 */
export async function readColouredHeader(
  page: PreparedPage,
  known: readonly TextLine[],
  recogniser: Recogniser,
  isEnough: (lines: readonly TextLine[]) => boolean,
): Promise<TextLine[]> {
  const top = topOf(page);
  let added: TextLine[] = [];
  for (const layout of ['sparse', 'block'] as const) {
    const lines = await recogniser.readLines(top, layout);
    added = newLines(lines, known);
    if (isEnough(added)) return added;
  }
  return added;
}

/** The top of a page in green. */
export const topOf = ({ green, width, height }: PreparedPage): Raster =>
  crop(green, { x0: 0, y0: 0, x1: width, y1: Math.round(height * headerShare) }).raster;

/** Lines that were read well enough and are not among the known ones. */
export const newLines = (lines: readonly TextLine[], known: readonly TextLine[]): TextLine[] =>
  lines.filter((line) => line.confidence >= 0.4 && !known.some((other) => covers(other, line)));

const covers = (known: TextLine, line: TextLine): boolean =>
  verticalOverlap(known.box, line.box) > 0.5 &&
  Math.min(known.box.x1, line.box.x1) - Math.max(known.box.x0, line.box.x0) >
    0.3 * Math.min(known.box.x1 - known.box.x0, line.box.x1 - line.box.x0) &&
  known.confidence >= line.confidence;
