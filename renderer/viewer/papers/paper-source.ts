import type { PDFDocumentProxy } from 'pdfjs-dist';
import { documentPath } from '../../../shared/bridge/resources.ts';
import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { openPdf } from './pdf-worker.ts';

/** A paper that can be drawn. Pages count from 1. */
export type PaperSource =
  | {
      readonly kind: 'image';
      readonly url: string;
      readonly width: number;
      readonly height: number;
      /** The decoded picture, for drawing parts of it. */
      readonly picture: HTMLImageElement;
    }
  | { readonly kind: 'pdf'; readonly pdf: PDFDocumentProxy };

/** Number of pages. */
export const pagesOf = (source: PaperSource): number => (source.kind === 'image' ? 1 : source.pdf.numPages);

/** Gives back what a paper holds in memory; what is still being drawn of it stops. */
export function closePaper(source: PaperSource): void {
  if (source.kind === 'image') URL.revokeObjectURL(source.url);
  else void source.pdf.loadingTask.destroy();
}

const pdfStart = [0x25, 0x50, 0x44, 0x46];

/**
 * Fetches a paper from the host and decodes it. The bytes decide what it is, not its name. Failures are sentences for
 * the viewer: not here yet, empty, damaged, protected by a password; nothing else is disturbed by them.
 */
export async function openPaper(document: DocumentEntry): Promise<Result<PaperSource>> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    const response = await fetch(documentPath(document.sha256));
    if (response.status === 404) return fail('document-not-here');
    if (response.status === 403) return fail('locked');
    if (!response.ok) return fail('internal');
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch {
    return fail('document-not-here');
  }
  if (bytes.length === 0) return fail('file-empty');
  const isPdf = pdfStart.every((byte, index) => bytes[index] === byte);
  return isPdf ? openPdfPaper(bytes) : openImage(bytes);
}

async function openPdfPaper(bytes: Uint8Array): Promise<Result<PaperSource>> {
  try {
    return ok({ kind: 'pdf', pdf: await openPdf(bytes) });
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    return fail(encrypted ? 'file-encrypted' : 'file-damaged');
  }
}

async function openImage(bytes: Uint8Array<ArrayBuffer>): Promise<Result<PaperSource>> {
  const url = URL.createObjectURL(new Blob([bytes]));
  const image = new Image();
  image.src = url;
  try {
    // decoded before it is inserted: the page never stalls on it (findings 5)
    await image.decode();
  } catch {
    URL.revokeObjectURL(url);
    return fail('file-damaged');
  }
  return ok({ kind: 'image', url, width: image.naturalWidth, height: image.naturalHeight, picture: image });
}
