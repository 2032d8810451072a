import { PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import type { Random } from '../../../random.ts';
import { createSigner, signedData } from './signed-data.ts';

/** Bytes kept for a signature. */
const ROOM = 4096;
const EMPTY = '0'.repeat(ROOM * 2);
const NUMBER = 1_000_000_000;

/**
 * Signs a PDF in the name of an invented holder (ISO 32000-1, 12.8). `changed`: something was altered or added afterwards. Keys
 * are fresh each time: the same page is signed in other bytes when it is made again.
 */
export async function signPdf(
  pdf: Buffer,
  holder: string,
  changed: boolean,
  random: Random,
): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context, catalog } = document;
  const value = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'adbe.pkcs7.detached',
      Name: PDFHexString.fromText(holder),
      M: PDFString.of("D:20260301093000+08'00'"),
      ByteRange: [0, NUMBER, NUMBER, NUMBER].map((part) => PDFNumber.of(part)),
      Contents: PDFHexString.of(EMPTY),
    }),
  );
  const page = document.getPage(0);
  const field = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      Rect: [0, 0, 0, 0],
      V: value,
      T: PDFString.of('Signature1'),
      F: 132,
      P: page.ref,
    }),
  );
  page.node.set(PDFName.of('Annots'), context.obj([field]));
  catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [field] }));
  const text = Buffer.from(await document.save({ useObjectStreams: false })).toString('latin1');
  const signer = createSigner(holder, random.pick(['rsa', 'ec']));
  const signed = filled(text, (bytes) => signedData(signer, bytes));
  if (!changed) return signed;
  return random.next() < 0.5
    ? Buffer.from(signed.toString('latin1').replace('D:20260301', 'D:20260701'), 'latin1')
    : Buffer.concat([signed, Buffer.from('\n99 0 obj\n<< /Note (added) >>\nendobj\n%%EOF\n')]);
}

/** Fills in which bytes are signed, and the signature over them. */
function filled(text: string, signing: (bytes: Uint8Array) => Buffer): Buffer {
  const opening = text.indexOf(`<${EMPTY}>`);
  const closing = opening + EMPTY.length + 2;
  const blank = /\[ 0 1000000000 1000000000 1000000000 \]/;
  const range = `[ 0 ${opening} ${closing} ${text.length - closing} ]`;
  const placed = Buffer.from(
    text.replace(blank, (found) => range.padEnd(found.length)),
    'latin1',
  );
  const bytes = Buffer.concat([placed.subarray(0, opening), placed.subarray(closing)]);
  const hex = signing(bytes).toString('hex');
  placed.write(hex, opening + 1, 'latin1');
  return placed;
}
