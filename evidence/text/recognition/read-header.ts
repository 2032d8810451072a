import type { PreparedPage } from '../../image/prepared-page.ts';
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
  const top = crop(page.green, { x0: 0, y0: 0, x1: page.width, y1: Math.round(page.height * headerShare) });
  let added: TextLine[] = [];
  for (const layout of ['sparse', 'block'] as const) {
    const lines = await recogniser.readLines(top.raster, layout);
    added = lines.filter((line) => line.confidence >= 0.4 && !known.some((other) => covers(other, line)));
    if (isEnough(added)) return added;
  }
  return added;
}

const covers = (known: TextLine, line: TextLine): boolean =>
  verticalOverlap(known.box, line.box) > 0.5 &&
  Math.min(known.box.x1, line.box.x1) - Math.max(known.box.x0, line.box.x0) >
    0.3 * Math.min(known.box.x1 - known.box.x0, line.box.x1 - line.box.x0) &&
  known.confidence >= line.confidence;
