import type { Directory } from '../../shared/domain/institution.ts';
import { findLetterhead, letterheadRow } from '../fields/letterhead.ts';
import type { PageText } from '../fields/page-text.ts';
import type { Readers } from '../fields/readers.ts';
import { views } from '../fields/views.ts';
import type { Raster } from '../image/raster.ts';
import { heightOf, type Box } from '../text/line/box.ts';
import type { TextLine } from '../text/line/text-line.ts';
import { crop, resize } from '../text/picture/crop.ts';
import { findLineStrips } from '../text/picture/line-strips.ts';
import type { ReadablePage } from '../text/picture/page-picture.ts';
import type { LineReader } from '../text/recognition/line-reader.ts';
import { newLines, readColouredHeader, topOf } from '../text/recognition/read-header.ts';
import { readRows } from '../text/recognition/read-rows.ts';
import type { Recogniser } from '../text/recognition/recogniser.ts';

/** Heights of the characters at which the second reader sees large print again; letterheads are often too large for it. */
const heights = [26, 38, 32, 22];

/** The code that lines name, `null` for none. */
type CodeOf = (lines: readonly TextLine[]) => string | null;

/**
 * The lines of a first page with its letterhead read again where it named no institution: the row itself in other views, in the print and in
 * green, where red letterheads survive, then by the second reader at smaller sizes, then the whole top of the page in green. A re-read
 * row replaces the first reading only if it is exactly a name of the directory, and every view that names one names the same.
 */
export async function settleLetterhead(
  lines: readonly TextLine[],
  prepared: ReadablePage,
  textOf: (lines: readonly TextLine[]) => PageText,
  directory: Directory,
  { lineReader, recogniser }: Readers,
): Promise<TextLine[]> {
  const codeOf: CodeOf = (some) => findLetterhead([textOf(some)], directory)?.code ?? null;
  if (codeOf(lines) !== null) return [...lines];
  const row = letterheadRow(textOf(lines), directory);
  if (row !== null && !row.exact) {
    const named =
      (lineReader === null ? null : await seenByFirst(row, prepared, codeOf, lineReader)) ??
      (await seenBySecond(row, prepared.print, codeOf, recogniser));
    if (named !== null) return [named, ...lines.filter((line) => !isPartOf(line, row))];
  }
  if (!prepared.colour) return [...lines];
  const added =
    lineReader === null
      ? await readColouredHeader(prepared, lines, recogniser, (some) => codeOf(some) !== null)
      : await headerByFirst(prepared, lines, lineReader);
  return [...added, ...lines];
}

async function seenByFirst(
  row: TextLine,
  { print, green }: ReadablePage,
  codeOf: CodeOf,
  lineReader: LineReader,
): Promise<TextLine | null> {
  const read = [];
  for (const grey of [print, green]) {
    const { raster, x, y } = crop(grey, row.box, heightOf(row.box) * 0.12);
    for (const view of views) {
      const shown = view(raster);
      const line = await lineReader.readLine(shown, { x, y, scale: raster.height / shown.height });
      if (line !== null) read.push(line);
    }
  }
  return unanimous(
    read.map((line) => placedIn(line, row.box)),
    codeOf,
  );
}

async function seenBySecond(
  row: TextLine,
  print: Raster,
  codeOf: CodeOf,
  recogniser: Recogniser,
): Promise<TextLine | null> {
  const cutOut = crop(print, row.box, heightOf(row.box) * 0.3);
  const read = [];
  for (const height of heights) {
    const factor = Math.min(1.2, height / heightOf(row.box));
    const at = { x: cutOut.x, y: cutOut.y, scale: 1 / factor };
    const [line] = await recogniser.readLines(resize(cutOut.raster, factor), 'line', at);
    if (line !== undefined) read.push(line);
  }
  return unanimous(read, codeOf);
}

/** The first line that names an institution, unless another one names another. */
function unanimous(read: readonly TextLine[], codeOf: CodeOf): TextLine | null {
  const named = read.flatMap((line) => {
    const code = codeOf([line]);
    return code === null ? [] : [{ line, code }];
  });
  return new Set(named.map(({ code }) => code)).size === 1 ? (named[0]?.line ?? null) : null;
}

/** A line read in a stretched view, back in the row that it came from. */
const placedIn = (line: TextLine, { y0, y1, x0, x1 }: Box): TextLine => ({
  ...line,
  box: { x0, y0, x1, y1 },
  boxes: line.boxes.map((box) => ({ ...box, x0: Math.min(x1, box.x0), x1: Math.min(x1, box.x1), y0, y1 })),
});

/** The rows in the green top of the page that were not read before. */
async function headerByFirst(
  prepared: ReadablePage,
  known: readonly TextLine[],
  lineReader: LineReader,
): Promise<TextLine[]> {
  const top = topOf(prepared);
  return newLines(await readRows(top, findLineStrips(top), lineReader), known);
}

const isPartOf = (line: TextLine, row: TextLine): boolean =>
  line.box.y0 >= row.box.y0 - 1 && line.box.y1 <= row.box.y1 + 1 && line.box.x0 >= row.box.x0 - 1;
