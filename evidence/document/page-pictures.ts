import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { decodeImage } from '../image/decode.ts';
import { describeUnreadable, isOfd, sniffMediaType, type ReadableMediaType } from '../image/media-type.ts';
import type { Raster } from '../image/raster.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { rasterise } from '../pdf/rasterise.ts';
import { textLayer, type LayerText } from '../pdf/text-layer.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { extensionPromises } from './extension.ts';

/** One page as pixels, with its own text where a program wrote it. */
export interface PagePicture {
  readonly raster: Raster;
  readonly layer: LayerText[] | null;
}

/** A file that could be opened; `page(n)` counts from 1 and draws one page at a time. */
export interface OpenFile {
  readonly mediaType: ReadableMediaType;
  readonly pages: number;
  page(number: number): Promise<Result<PagePicture>>;
  close(): Promise<void>;
}

/**
 * Opens a paper by its content; the name only serves to tell a wrong type behind a right extension from a type that is
 * not supported. Fails with the codes of `readingErrorCode`.
 */
export async function openFile(bytes: Uint8Array, fileName: string): Promise<Result<OpenFile>> {
  if (bytes.length === 0) return fail('file-empty');
  const mediaType = sniffMediaType(bytes);
  if (isOfd(bytes)) return fail('file-ofd');
  if (mediaType === null)
    return fail(extensionPromises(fileName) ? 'file-type-mismatch' : 'file-type-unsupported', {
      type: describeUnreadable(bytes),
    });
  if (mediaType === 'application/pdf') return openPdfFile(bytes);
  const decoded = await decodeImage(bytes);
  if (!decoded.ok) return decoded;
  return ok({
    mediaType,
    pages: 1,
    page: async () => ok({ raster: decoded.value, layer: null }),
    close: async () => undefined,
  });
}

async function openPdfFile(bytes: Uint8Array): Promise<Result<OpenFile>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const { document, pages, close } = opened.value;
  return ok({
    mediaType: 'application/pdf',
    pages,
    page: (number) => drawPage(document, number),
    close,
  });
}

/** One page of an open PDF; what the library throws over a broken page is a failure of the file. */
async function drawPage(document: PDFDocumentProxy, number: number): Promise<Result<PagePicture>> {
  try {
    const page = await document.getPage(number);
    const picture = await rasterise(page);
    if (!picture.ok) return picture;
    const layer = await textLayer(page, picture.value.viewport);
    page.cleanup();
    return ok({ raster: picture.value.raster, layer });
  } catch {
    return fail('file-damaged');
  }
}
