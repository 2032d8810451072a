import type { Directory } from '../../shared/domain/institution.ts';
import { findLetterhead, letterheadRow } from '../fields/letterhead.ts';
import type { PageText } from '../fields/page-text.ts';
import type { ReadablePage } from '../text/picture/page-picture.ts';
import { heightOf } from '../text/line/box.ts';
import { crop, resize } from '../text/picture/crop.ts';
import { readColouredHeader } from '../text/recognition/read-header.ts';
import type { Recogniser } from '../text/recognition/recogniser.ts';
import type { TextLine } from '../text/line/text-line.ts';

/** Heights of the characters at which large print is read again; letterheads are often too large to be read well. */
const heights = [26, 38, 32, 22];

/**
 * The lines of a first page with its letterhead read again where it named no institution: the row itself at smaller sizes, then
 * the top of the page in green, where red letterheads survive. A re-read row replaces the first reading only if it is exactly
 * a name of the directory, and every size that names one names the same.
 */
export async function settleLetterhead(
  lines: readonly TextLine[],
  prepared: ReadablePage,
  textOf: (lines: readonly TextLine[]) => PageText,
  directory: Directory,
  recogniser: Recogniser,
): Promise<TextLine[]> {
  const codeOf = (some: readonly TextLine[]) => findLetterhead([textOf(some)], directory)?.code ?? null;
  if (codeOf(lines) !== null) return [...lines];
  const row = letterheadRow(textOf(lines), directory);
  if (row !== null) {
    const named = await rereadRow(row, prepared, codeOf, recogniser);
    if (named !== null) return [named, ...lines.filter((line) => !isPartOf(line, row))];
  }
  if (!prepared.colour) return [...lines];
  const added = await readColouredHeader(prepared, lines, recogniser, (some) => codeOf(some) !== null);
  return [...added, ...lines];
}

async function rereadRow(
  row: TextLine,
  { print }: ReadablePage,
  codeOf: (lines: readonly TextLine[]) => string | null,
  recogniser: Recogniser,
): Promise<TextLine | null> {
  const cutOut = crop(print, row.box, heightOf(row.box) * 0.3);
  const codes = new Set<string>();
  let named: TextLine | null = null;
  for (const height of heights) {
    const factor = Math.min(1.2, height / heightOf(row.box));
    const at = { x: cutOut.x, y: cutOut.y, scale: 1 / factor };
    const read = await recogniser.readLines(resize(cutOut.raster, factor), 'line', at);
    const code = codeOf(read);
    if (code === null) continue;
    codes.add(code);
    named ??= read[0] ?? null;
  }
  return codes.size === 1 ? named : null;
}

const isPartOf = (line: TextLine, row: TextLine): boolean =>
  line.box.y0 >= row.box.y0 - 1 && line.box.y1 <= row.box.y1 + 1 && line.box.x0 >= row.box.x0 - 1;
