import { PDFDocument as CanvasPdf, type SKRSContext2D } from '@napi-rs/canvas';
import { PDFDocument } from 'pdf-lib';

const POINTS = 72 / 25.4;

/** A born-digital PDF of one page; `draw` gets the canvas of the page and its points a millimetre. */
export function bornDigital(
  width: number,
  height: number,
  draw: (context: SKRSContext2D, dots: number) => void,
): Buffer {
  const document = new CanvasPdf({ creator: '', producer: '' });
  // Typed as the browser's context, but it is the canvas package's own.
  draw(document.beginPage(width * POINTS, height * POINTS) as unknown as SKRSContext2D, POINTS);
  document.endPage();
  return document.close();
}

/** A PDF of one page that is filled by a JPEG scan. Sizes in millimetres. */
export async function scanPdf(jpeg: Buffer, width: number, height: number): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([width * POINTS, height * POINTS]);
  page.drawImage(await document.embedJpg(jpeg), {
    x: 0,
    y: 0,
    width: width * POINTS,
    height: height * POINTS,
  });
  return Buffer.from(await document.save());
}
