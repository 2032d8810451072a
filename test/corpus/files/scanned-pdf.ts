import { PDFDocument } from 'pdf-lib';

const A4_POINTS = [595.28, 841.89] as const;

/** A PDF whose pages are the given JPEG scans, each filling an A4 page. */
export async function scannedPdf(pages: readonly Buffer[]): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const bytes of pages) {
    const image = await document.embedJpg(bytes);
    const wide = image.width > image.height;
    const page = document.addPage(wide ? [A4_POINTS[1], A4_POINTS[0]] : [...A4_POINTS]);
    page.drawImage(image, { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() });
  }
  return Buffer.from(await document.save({ useObjectStreams: false }));
}
