import { readFileSync } from 'node:fs';
import { PDFDocument, StandardFonts, TextRenderingMode, degrees, setTextRenderingMode } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../../evidence/document/page-pictures.ts';

const words = 'REPORT DATE 2026-09-03 WARD SEVEN';

/** A one-page A5 PDF with one line of text, invisible if asked for, turned if asked for. */
async function pdfWith({ hidden = false, turn = 0 } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([420, 595]);
  if (hidden) page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
  page.drawText(words, { x: 40, y: 500, size: 14, font: await document.embedFont(StandardFonts.Helvetica) });
  page.setRotation(degrees(turn));
  return document.save();
}

async function firstPage(bytes: Uint8Array) {
  const opened = await openFile(bytes, 'paper.pdf');
  if (!opened.ok) throw new Error(opened.error.code);
  const page = await opened.value.page(1);
  await opened.value.close();
  if (!page.ok) throw new Error(page.error.code);
  return page.value;
}

const textOf = (layer: Awaited<ReturnType<typeof firstPage>>['layer']) =>
  layer?.flatMap((piece) => piece.characters.map(({ text }) => text)).join('');

describe('a PDF', () => {
  it('becomes pixels at 200 dpi with the text that its program wrote, at its place', async () => {
    const { raster, layer } = await firstPage(await pdfWith());
    expect([raster.width, raster.height]).toEqual([1167, 1653]);
    expect(textOf(layer)).toBe(words);
    const [x, y] = layer![0]!.characters[0]!.corners[0];
    expect(x).toBeCloseTo((40 * 200) / 72, 0);
    expect(y).toBeGreaterThan(((595 - 520) * 200) / 72);
    expect(y).toBeLessThan(((595 - 500) * 200) / 72);
  });

  it('is turned as it says', async () => {
    const { raster } = await firstPage(await pdfWith({ turn: 90 }));
    expect([raster.width, raster.height]).toEqual([1653, 1167]);
  });

  it('with hidden text is read by its pixels, for hidden words can say anything', async () => {
    expect((await firstPage(await pdfWith({ hidden: true }))).layer).toBeNull();
  });
});

const codeOf = async (bytes: Uint8Array, name: string) => {
  const opened = await openFile(bytes, name);
  return opened.ok ? 'ok' : opened.error.code;
};

describe('a file that cannot be opened', () => {
  const text = new TextEncoder().encode('this is a letter, not a picture');

  it('says why', async () => {
    expect(await codeOf(new Uint8Array(), 'a.jpg')).toBe('file-empty');
    expect(await codeOf(text, 'a.jpg')).toBe('file-type-mismatch');
    expect(await codeOf(text, 'a.txt')).toBe('file-type-unsupported');
    expect(await codeOf(new TextEncoder().encode('%PDF-1.7\nnothing more'), 'a.pdf')).toBe('file-damaged');
  });

  it('with a password is not taken for a damaged one', async () => {
    const truth = JSON.parse(readFileSync('test/corpus/truth.json', 'utf8')) as {
      cases: { files: { file: string; error: string | null }[] }[];
    };
    const locked = truth.cases.flatMap((each) => each.files).find((file) => file.error === 'file-encrypted');
    expect(await codeOf(readFileSync(`resources/samples/${locked!.file}`), 'a.pdf')).toBe('file-encrypted');
  });
});
