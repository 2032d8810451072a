import { editDistance } from '../../../shared/text/edit-distance.ts';
import type { Raster } from '../../image/raster.ts';
import type { TextLine } from '../line/text-line.ts';
import { crop } from '../picture/crop.ts';
import type { LineReader } from './line-reader.ts';
import { readRows } from './read-rows.ts';

/** Share of the characters by which a line and its picture may differ where the reader alone is to blame. */
const misread = 0.25;
/** From here on the picture shows something else than the text says. */
const other = 0.6;
/** How far a line is believed that its picture disputes: a person is asked. */
const disputed = 0.5;

/** What was seen counts in place of a text when the reader is as sure as this of so many characters. */
const sure = 0.8;
const fewest = 2;
/** Darker than this is ink; a place with a smaller share of it shows nothing. */
const ink = 170;
const leastInk = 0.01;

/**
 * The lines of a PDF's own text, each compared with what its picture shows, for a file can say one thing and show another. A line
 * that the picture bears out stays exact. One whose digits or many of whose characters look different, or which something covers,
 * is no longer exact, and doubtful. In place of one that plainly shows something else stands what is seen; a line that shows
 * nothing is left out.
 * @param pictures the page without seal ink, and one in which red letterheads are dark
 */
export async function checkLayer(
  lines: readonly TextLine[],
  pictures: readonly Raster[],
  reader: LineReader,
): Promise<TextLine[]> {
  const checked: TextLine[] = [];
  for (const line of lines) {
    const outcome = await checkLine(line, pictures, reader);
    if (outcome !== null) checked.push(outcome);
  }
  return checked;
}

async function checkLine(
  line: TextLine,
  pictures: readonly Raster[],
  reader: LineReader,
): Promise<TextLine | null> {
  let instead: TextLine | null = null;
  let isDisputed = false;
  for (const picture of pictures) {
    const [seen] = await readRows(picture, [line.box], reader);
    const verdict = compare(line.text, seen?.text ?? '');
    if (verdict === 'same') return line;
    if (verdict === 'disputed') isDisputed = true;
    else if (seen !== undefined && seen.confidence >= sure && essence(seen.text).length >= fewest)
      instead ??= seen;
  }
  if (!isDisputed && instead !== null) return instead;
  return isDisputed || pictures.some((picture) => hasInk(picture, line)) ? doubted(line) : null;
}

function hasInk(picture: Raster, { box }: TextLine): boolean {
  const { data } = crop(picture, box).raster;
  return data.filter((value) => value < ink).length > data.length * leastInk;
}

/** What the picture of a line says of its text. */
export function compare(said: string, seen: string): 'same' | 'disputed' | 'other' {
  const [wanted, found] = [essence(said), essence(seen)];
  if (wanted === '') return 'same';
  const apart = editDistance(wanted, found) / Math.max(wanted.length, found.length);
  if (apart >= other) return 'other';
  return apart <= misread && digitsOf(wanted) === digitsOf(found) ? 'same' : 'disputed';
}

/** Letters and digits; marks and blanks look alike too often. */
const essence = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** The digits in their order; letters that look like digits count as those. */
const digitsOf = (text: string): string =>
  text.replaceAll('o', '0').replaceAll(/[il]/gu, '1').replaceAll(/\D/gu, '');

const doubted = (line: TextLine): TextLine => ({
  ...line,
  exact: false,
  confidence: disputed,
  certainty: line.certainty.map((value) => Math.min(value, disputed)),
});
