import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy, PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Point } from '../../shared/geometry/polygon.ts';

/** A piece of text that a PDF itself carries: its characters with the corners of each, in raster pixels. */
export interface LayerText {
  readonly characters: readonly { text: string; corners: [Point, Point, Point, Point] }[];
}

/** Fewest characters for a page to count as written by a program. */
const fewestCharacters = 20;

const invisible = 3;
const wide = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/**
 * The text of a page that a program wrote (born digital), or `null` where the page is a picture, carries next to no
 * text, or hides text (a scan with recognised text behind it): hidden words can say anything, only the pixels count.
 */
export async function textLayer(page: PDFPageProxy, viewport: PageViewport): Promise<LayerText[] | null> {
  if (await hidesTextOrIsPicture(page)) return null;
  const content = await page.getTextContent();
  const pieces: LayerText[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, c, d, e, f] = pdfjs.Util.transform(viewport.transform, item.transform) as number[] as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const along = item.width * viewport.scale;
    const base = Math.hypot(a, b);
    if (base === 0 || along === 0) continue;
    pieces.push({
      characters: spread(item.str, along, { origin: [e, f], along: [a / base, b / base], up: [c, d] }),
    });
  }
  const count = pieces.reduce((sum, piece) => sum + piece.characters.length, 0);
  return count >= fewestCharacters ? pieces : null;
}

/** Where a piece of text begins, the direction it runs in (length 1), and upwards (as long as the type is high). */
interface Course {
  origin: Point;
  along: Point;
  up: Point;
}

/** Shares the length of a piece out among its characters, full-width ones twice as wide as the others. */
function spread(piece: string, length: number, { origin, along, up }: Course): LayerText['characters'] {
  const characters = [...piece];
  const widths = characters.map((character) => (wide.test(character) ? 2 : 1));
  const total = widths.reduce<number>((sum, width) => sum + width, 0);
  const at = (distance: number, rise: number): Point => [
    origin[0] + along[0] * distance + up[0] * rise,
    origin[1] + along[1] * distance + up[1] * rise,
  ];
  let done = 0;
  return characters.map((text, index) => {
    const from = (done / total) * length;
    done += widths[index] ?? 1;
    const to = (done / total) * length;
    return { text, corners: [at(from, 0.85), at(to, 0.85), at(to, -0.15), at(from, -0.15)] };
  });
}

/** Whether the page draws text in the invisible mode, or one picture over more than half of itself. */
async function hidesTextOrIsPicture(page: PDFPageProxy): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
  const pageArea = Math.abs((x1 - x0) * (y1 - y0));
  const stack: number[][] = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  for (let index = 0; index < fnArray.length; index += 1) {
    const operator = fnArray[index];
    const args: unknown = argsArray[index];
    if (operator === pdfjs.OPS.save) stack.push(matrix);
    else if (operator === pdfjs.OPS.restore) matrix = stack.pop() ?? [1, 0, 0, 1, 0, 0];
    else if (operator === pdfjs.OPS.transform && isNumbers(args))
      matrix = pdfjs.Util.transform(matrix, args) as number[];
    else if (operator === pdfjs.OPS.setTextRenderingMode && isNumbers(args)) {
      if (args[0] === invisible) return true;
    } else if (
      operator === pdfjs.OPS.paintImageXObject ||
      operator === pdfjs.OPS.paintInlineImageXObject ||
      operator === pdfjs.OPS.paintImageMaskXObject
    ) {
      const [a = 0, b = 0, c = 0, d = 0] = matrix;
      if (Math.abs(a * d - b * c) > pageArea * 0.5) return true;
    }
  }
  return false;
}

const isNumbers = (value: unknown): value is number[] =>
  (Array.isArray(value) || ArrayBuffer.isView(value)) &&
  Array.from(value as ArrayLike<unknown>).every((entry) => typeof entry === 'number');
