import type * as Pdfjs from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';

let warm: Promise<{ pdfjs: typeof Pdfjs; worker: PDFWorker }> | null = null;

/** One worker for every PDF, kept warm: starting one per paper costs half a second each (findings 5). */
function warmWorker(): Promise<{ pdfjs: typeof Pdfjs; worker: PDFWorker }> {
  warm ??= import('pdfjs-dist').then((pdfjs) => ({
    pdfjs,
    worker: pdfjs.PDFWorker.create({
      port: new Worker(new URL('./pdf-worker-entry.ts', import.meta.url), { type: 'module' }),
    }),
  }));
  return warm;
}

/** Loads pdf.js ahead of the first PDF. */
export const warmUpPdf = (): void => void warmWorker();

/** Opens a PDF from its bytes. Rejects with pdf.js's own errors (`PasswordException`, `InvalidPDFException`). */
export async function openPdf(data: Uint8Array): Promise<PDFDocumentProxy> {
  const { pdfjs, worker } = await warmWorker();
  return pdfjs.getDocument({
    data,
    worker,
    wasmUrl: '/pdfjs/wasm/',
    cMapUrl: '/pdfjs/cmaps/',
    cMapPacked: true,
    iccUrl: '/pdfjs/iccs/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    enableXfa: false,
  }).promise;
}
