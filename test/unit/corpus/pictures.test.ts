import { PDFDocument } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { FileTruth } from '../../corpus/truth/record.ts';
import { bytesOf, files } from './committed.ts';

const isPdf = ({ file }: FileTruth): boolean => file.endsWith('.pdf');

async function upright({
  file,
  rotation,
}: FileTruth): Promise<{ data: Buffer; width: number; height: number }> {
  const shown = await sharp(bytesOf(file)).autoOrient().toBuffer();
  const { data, info } = await sharp(shown)
    .rotate(rotation)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

describe('pictures of the samples', () => {
  const pictures = files.filter((file) => !isPdf(file) && file.error === null);

  it('open as the type their name says, at a size worth reading', async () => {
    for (const { file, docType } of pictures) {
      const { format, width, height } = await sharp(bytesOf(file)).metadata();
      expect(format).toBe(file.endsWith('.png') ? 'png' : 'jpeg');
      const least = { PHOTO: 400, EVOUCHER: 800, ID_FRONT: 600, ID_BACK: 600 }[docType as string] ?? 1000;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(least);
    }
  });

  it('show red ink where the truth puts a fresh seal, and none on a photocopy', async () => {
    const sealed = pictures.filter(({ seals, legible }) => legible && seals.length > 0);
    expect(sealed.length).toBeGreaterThan(20);
    for (const file of sealed.filter((_, at) => at % 4 === 0 || !sealed[at]!.colour)) {
      const { data, width, height } = await upright(file);
      const { centre, radius } = file.seals[0]!;
      let red = 0;
      for (let step = 0; step < 720; step += 1) {
        const angle = (step * Math.PI) / 360;
        for (const share of [0.94, 0.96, 0.98]) {
          const x = Math.round((centre[0] + radius[0] * share * Math.cos(angle)) * width);
          const y = Math.round((centre[1] + radius[1] * share * Math.sin(angle)) * height);
          const at = (y * width + x) * 3;
          if (data[at]! - Math.max(data[at + 1]!, data[at + 2]!) > 25) {
            red += 1;
            break;
          }
        }
      }
      const inked = red / 720;
      expect({ file: file.file, red: inked > 0.4, grey: inked === 0 }).toEqual({
        file: file.file,
        red: file.colour,
        grey: !file.colour,
      });
    }
  });

  it('hold some turned by quarters, one of them by its EXIF orientation', async () => {
    expect(new Set(pictures.map(({ rotation }) => rotation))).toEqual(new Set([0, 90, 180, 270]));
    const orientations = await Promise.all(pictures.map(({ file }) => sharp(bytesOf(file)).metadata()));
    expect(orientations.some(({ orientation }) => orientation !== undefined && orientation > 1)).toBe(true);
  });
});

describe('PDF files of the samples', () => {
  it('hold the pages the truth says, at least one with several', async () => {
    const whole = files.filter((file) => isPdf(file) && file.error === null);
    for (const { file, pages } of whole) {
      const document = await PDFDocument.load(bytesOf(file), { updateMetadata: false });
      expect(document.getPageCount()).toBe(pages);
    }
    expect(whole.some(({ pages }) => pages > 1)).toBe(true);
  });

  it('carry a text layer with name and date when they were born digital', async () => {
    const digital = files.filter(
      ({ capture, docType, file }) => capture === 'screen' && docType === 'LAB' && file.endsWith('.pdf'),
    );
    expect(digital.length).toBeGreaterThanOrEqual(3);
    for (const { file, patientName, countedDate } of digital) {
      const task = getDocument({ data: new Uint8Array(bytesOf(file)), verbosity: 0 });
      const page = await (await task.promise).getPage(1);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join('');
      expect(text).toContain(patientName);
      expect(text).toContain(countedDate);
      await task.destroy();
    }
  });
});

function bad(error: FileTruth['error']): FileTruth {
  return files.find((file) => file.error === error)!;
}

async function pagesOf(file: string, password: string | null): Promise<number> {
  const data = new Uint8Array(bytesOf(file));
  const task = getDocument({ data, verbosity: 0, ...(password === null ? {} : { password }) });
  const { numPages } = await task.promise;
  await task.destroy();
  return numPages;
}

describe('bad files of the samples', () => {
  it('include a JPEG that no decoder opens', async () => {
    const bytes = bytesOf(bad('file-damaged').file);
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    await expect(sharp(bytes).raw().toBuffer()).rejects.toThrow(/corrupt|Jpeg/i);
  });

  it('include a PDF that opens with its password alone', async () => {
    const { file } = bad('file-encrypted');
    await expect(pagesOf(file, null)).rejects.toThrow(/password/i);
    await expect(pagesOf(file, 'jinshajiang')).resolves.toBe(1);
  });

  it('include text under the name of a picture', () => {
    const { file } = bad('file-type-mismatch');
    expect(file).toMatch(/\.jpg$/);
    expect(bytesOf(file).toString('utf8')).toContain('疾病诊断证明书');
  });
});
