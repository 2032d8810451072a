import type { Readings } from '../../shared/readings/schema.ts';
import { findComponents } from '../image/layout/components.ts';
import type { Raster } from '../image/raster.ts';
import { enclosing, heightOf, widthOf, type Box } from '../text/line/box.ts';
import { boxOfSpan, type TextLine } from '../text/line/text-line.ts';
import { crop } from '../text/picture/crop.ts';
import { labelledSpans } from './labels/label.ts';
import type { PageText } from './page-text.ts';

type Signature = Readings['signatures'][number];

/** Labels after which the applicant, or somebody for the applicant, signs. */
const applicantLabel =
  /(?:申请人|本人|承诺人|参保人|患者|代办人|委托人|家属)\s*[((]?\s*签\s*[名字章][))]?\s*[:;]?/u;

/** Behind these labels a pen is likelier than elsewhere: how far a reading there is believed at most. */
const readDoubt = 0.75;

/** What is so much higher than its label was not printed with it. */
const tallerThanLabel = 1.45;

/** Darker than this is ink. */
const ink = 150;
/** Where a signature stands, in heights of its label: so far to the right, and so much above and below. */
const reachRight = 9;
const reachUp = 0.8;
const reachDown = 0.7;
/** Least width and height of the ink, in the same measure, and its least number of pixels for each square of that height. */
const leastWidth = 0.9;
const leastHeight = 0.7;
const leastInk = 0.08;

/**
 * Ink of signatures (签名) behind the labels of doctors and applicants: what stands there and was not printed. Whose hand it is
 * nobody can tell from a picture; that somebody signed is all that is said.
 */
export function findSignatures(text: PageText, print: Raster): Signature[] {
  return text.rows.flatMap((row) => placesIn(row).flatMap((place) => signatureAt(text, print, row, place)));
}

interface Place {
  role: Signature['role'];
  label: Box;
  start: number;
  end: number;
}

function placesIn(row: TextLine): Place[] {
  const applicant = applicantLabel.exec(row.text);
  if (applicant !== null) {
    const start = applicant.index + applicant[0].length;
    return [
      { role: 'applicant', label: boxOfSpan(row, applicant.index, start), start, end: row.text.length },
    ];
  }
  return labelledSpans(row)
    .filter((span) => span.key === 'doctor')
    .map((span) => ({
      role: 'doctor' as const,
      label: boxOfSpan(row, span.start, span.start + span.label.length),
      start: span.valueStart,
      end: span.valueEnd,
    }));
}

function signatureAt(text: PageText, print: Raster, row: TextLine, place: Place): Signature[] {
  const { role, label, start, end } = place;
  const height = heightOf(label);
  const isRead = end > start && row.text.slice(start, end).trim().length > 0;
  if (isRead && row.exact) return [];
  const area = crop(print, {
    x0: label.x1 + height * 0.5,
    y0: label.y0 - height * reachUp,
    x1: Math.min(text.width, label.x1 + height * reachRight),
    y1: label.y1 + height * reachDown,
  });
  const cells = area.raster.data.map((value) => (value < ink ? 1 : 0));
  const strokes = findComponents(cells, area.raster.width, area.raster.height).components.filter(
    (part) => part.size > height * 0.4 && part.top > 0,
  );
  if (strokes.length === 0) return [];
  const box = enclosing(
    strokes.map(({ left, top, right, bottom }) => ({
      x0: area.x + left,
      y0: area.y + top,
      x1: area.x + right + 1,
      y1: area.y + bottom + 1,
    })),
  );
  const amount = strokes.reduce((sum, { size }) => sum + size, 0) / height ** 2;
  const isTall = heightOf(box) > tallerThanLabel * inkHeight(print, label);
  if (isRead && !isTall && !text.byHand(row, start, end, readDoubt)) return [];
  if (widthOf(box) < height * leastWidth || heightOf(box) < height * leastHeight || amount < leastInk)
    return [];
  return [
    { page: text.page, polygon: text.outline(box), role, confidence: isRead || amount > 0.4 ? 0.8 : 0.6 },
  ];
}

/** Height of the ink of a label, pixels. */
function inkHeight(print: Raster, label: Box): number {
  const { data, width, height } = crop(print, label).raster;
  const isInked = (y: number): boolean =>
    data.subarray(y * width, (y + 1) * width).some((value) => value < ink);
  const rows = Array.from({ length: height }, (_, y) => isInked(y));
  return Math.max(1, rows.lastIndexOf(true) - rows.indexOf(true) + 1);
}
