import { createRequire } from 'node:module';
import path from 'node:path';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fail, ok, type Result } from '../../shared/result.ts';
import { mostPages } from './limits.ts';

/** The package's own folder: its decoders, character maps and standard fonts are read from disk, never fetched. */
const packageFolder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folder = (name: string) => `${path.join(packageFolder, name)}${path.sep}`;

/** A PDF that could be opened; pages count from 1. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly pages: number;
  close(): Promise<void>;
}

/**
 * Opens a PDF. Scripts, forms and links in it never run: only the display part of the library is loaded, without its
 * scripting sandbox and without evaluation of code. Fails with `file-encrypted` (a password is needed), `file-damaged`,
 * or `file-too-large` (too many pages).
 */
export async function openPdf(bytes: Uint8Array): Promise<Result<OpenPdf>> {
  const task = pdfjs.getDocument({
    data: Uint8Array.from(bytes),
    wasmUrl: folder('wasm'),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    iccUrl: folder('iccs'),
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages = document.numPages;
    if (pages > mostPages) {
      await task.destroy();
      return fail('file-too-large', { size: `${pages} 页`, limit: `${mostPages} 页` });
    }
    return ok({ document, pages, close: () => task.destroy() });
  } catch (problem) {
    await task.destroy();
    return fail(problem instanceof pdfjs.PasswordException ? 'file-encrypted' : 'file-damaged');
  }
}
