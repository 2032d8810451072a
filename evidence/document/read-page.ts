import type { Directory } from '../../shared/domain/institution.ts';
import type { Polygon } from '../../shared/geometry/polygon.ts';
import type { DateReading, Line, ReadValue, Readings, Seal } from '../../shared/readings/schema.ts';
import { withRepairedLabel } from '../dates/repaired-labels.ts';
import { settleDates } from '../dates/settle-dates.ts';
import type { LaneArtefact } from '../engine/lane-messages.ts';
import { findName } from '../fields/find-fields.ts';
import { findPrintedNumber } from '../fields/printed-number.ts';
import { findSignatures } from '../fields/signatures.ts';
import type { PageText } from '../fields/page-text.ts';
import { settleName } from '../fields/person/settle-name.ts';
import { preparePage } from '../image/prepare.ts';
import type { PreparedPage, QualityIssue } from '../image/prepared-page.ts';
import { handJudge } from '../text/hand/by-hand.ts';
import type { Box } from '../text/line/box.ts';
import type { ReadablePage } from '../text/picture/page-picture.ts';
import { readPageText } from '../text/recognition/read-page-text.ts';
import type { LineReader } from '../text/recognition/line-reader.ts';
import type { Recogniser } from '../text/recognition/recogniser.ts';
import { withoutRed } from '../text/picture/red-free.ts';
import { withoutRules } from '../text/picture/without-rules.ts';
import { rowsOf } from '../text/line/rows.ts';
import { snippetReader } from '../text/recognition/snippet.ts';
import type { TextLine } from '../text/line/text-line.ts';
import type { PagePicture } from './page-pictures.ts';
import { facesOf } from './faces.ts';
import { looksLikePortrait } from './portrait.ts';
import { settleLetterhead } from './settle-letterhead.ts';
import { readSeals, type SealTools } from './read-seals.ts';

/** What a page is read with. */
export interface PageTools extends SealTools {
  /** The first reader; null where its model cannot run. */
  lineReader: LineReader | null;
  /** The second, independent reader; it starts when it is first asked. */
  recogniser: Recogniser;
  directory: Directory;
}

/** Everything read from one page; its pictures are gone by then, so that long documents need no more memory than short ones. */
export interface ReadPage {
  text: PageText;
  dates: DateReading[];
  patientName: ReadValue | null;
  /** Flaws that matter only where something needed was not read. */
  suspects: readonly QualityIssue[];
  /** One large figure and no text. */
  portrait: boolean;
  signatures: Readings['signatures'];
  reading: Readings['pages'][number];
  lines: Line[];
  seals: Seal[];
  sealUnsure: boolean;
  artefacts: LaneArtefact[];
}

/** Reads one page: prepares the picture, reads its text, finds its seals and the institutions they name. */
export async function readPage(number: number, picture: PagePicture, tools: PageTools): Promise<ReadPage> {
  const readSnippet = snippetReader(tools);
  const page = await preparePage(picture.raster, readSnippet);
  const prepared: ReadablePage = { ...page, print: withoutRules(withoutRed(page)) };
  const textOf = (lines: readonly TextLine[]): PageText => ({
    page: number,
    width: prepared.width,
    height: prepared.height,
    lines,
    rows: rowsOf(lines),
    byHand: handJudge(prepared.print, lines),
    outline: (box) => outlineOf(page.toDisplayed, box),
  });
  const read = await readPageText(prepared, picture.layer, tools);
  let lines = read.lines.map(withRepairedLabel);
  if (mayCarryLetterhead(number, prepared, picture))
    lines = await settleLetterhead(lines, prepared, textOf, tools.directory, tools);
  const text = textOf(lines);
  const seals = await readSeals(number, prepared, tools, readSnippet);
  const name = findName(text);
  const portrait = looksLikePortrait(prepared, lines);
  return {
    text,
    dates: await settleDates(text, read.doubtful, prepared.print, tools),
    patientName: name === null ? null : await settleName(name, prepared.print, tools),
    signatures: findSignatures(text, prepared.print),
    suspects: [
      ...prepared.quality.suspects,
      ...(prepared.scale === null ? (['document-cutoff'] as const) : []),
    ],
    portrait,
    reading: {
      index: number,
      width: prepared.displayed.width,
      height: prepared.displayed.height,
      rotation: prepared.rotation,
      colour: prepared.colour,
      quality: { legible: prepared.quality.legible, issues: prepared.quality.issues },
      printedNumber: findPrintedNumber(text),
      faces: portrait ? facesOf(picture.raster, prepared.rotation) : null,
    },
    lines: lines.map((line) => ({
      page: number,
      text: line.raw,
      polygon: text.outline(line.box),
      confidence: Math.max(0, Math.min(1, line.confidence)),
      handwritten: text.byHand(line, 0, line.text.length),
    })),
    ...seals,
  };
}

/** Only the first page of a paper that was read from its picture. */
const mayCarryLetterhead = (number: number, { width, height }: PreparedPage, { layer }: PagePicture) =>
  number === 1 && layer === null && height > width * 0.6;

/** A box of prepared pixels as a quadrilateral of displayed page pixels, clockwise from top left, to a tenth of a pixel. */
function outlineOf(toDisplayed: PreparedPage['toDisplayed'], { x0, y0, x1, y1 }: Box): Polygon {
  const corners = [toDisplayed(x0, y0), toDisplayed(x1, y0), toDisplayed(x1, y1), toDisplayed(x0, y1)];
  return corners.map(([x, y]) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
}
