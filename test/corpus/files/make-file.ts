import { encode } from './encode.ts';
import { photocopy } from '../capture/photocopy.ts';
import { photograph } from '../capture/photo.ts';
import { pictureOf, printPage, type Captured, type SheetToPicture } from '../capture/picture.ts';
import { scan } from '../capture/scan.ts';
import type { Paper } from '../print/paper.ts';
import { digitalPdf } from './digital-pdf.ts';
import { lockedPdf } from './locked-pdf.ts';
import { scannedPdf } from './scanned-pdf.ts';
import type { PaperWish } from '../plan/wishes.ts';
import type { Random } from '../random.ts';
import { photoSettings, resolution } from '../capture/settings.ts';

/** One file as an applicant would upload it. */
export interface MadeFile {
  bytes: Buffer;
  mediaType: 'image/jpeg' | 'image/png' | 'application/pdf';
  extension: 'jpg' | 'png' | 'pdf';
  /** Per page, where points of the sheet lie on the upright picture. */
  places: SheetToPicture[];
}

const EXACT: SheetToPicture = (x, y) => [x, y];

async function capture(wish: PaperWish, paper: Paper, page: number, random: Random): Promise<Captured> {
  const printed = printPage(paper, page, resolution(wish.capture, paper.width), random);
  switch (wish.capture) {
    case 'screen':
      return { picture: pictureOf(printed), place: EXACT };
    case 'scan':
      return scan(printed, { skew: 0.7, grain: 1.8 }, random);
    case 'photocopy':
      return photocopy(printed, random);
    case 'photo':
    case 'photo-hard':
    case 'photo-blurred':
      return photograph(printed, photoSettings(wish.capture, paper.width < 100, random), random);
  }
}

/** Makes the file a plan asks for, bad ones included. */
export async function makeFile(wish: PaperWish, paper: Paper, random: Random): Promise<MadeFile> {
  if (wish.container === 'text-named-jpeg') {
    const text = '本文件由相册导出失败，仅保留文字说明：疾病诊断证明书，请到原出具医院重新打印。\n';
    return { bytes: Buffer.from(text.repeat(40)), mediaType: 'image/jpeg', extension: 'jpg', places: [] };
  }
  if (wish.container === 'pdf-digital') {
    return {
      bytes: digitalPdf(paper, random),
      mediaType: 'application/pdf',
      extension: 'pdf',
      places: paper.pages.map(() => EXACT),
    };
  }
  const captured: Captured[] = [];
  for (const page of paper.pages.keys())
    captured.push(await capture(wish, paper, page + 1, random.fork(`page-${page}`)));
  const places = captured.map(({ place }) => place);
  const format = wish.container === 'png' ? 'png' : 'jpeg';
  const quality = wish.capture === 'photo-hard' ? 70 : wish.capture === 'scan' ? 74 : 72;
  const images: Buffer[] = [];
  for (const { picture } of captured) {
    images.push(
      await encode(picture, { format, quality, turned: wish.turned ?? 0, exif: wish.exif ?? false }),
    );
  }
  const first = images[0]!;
  switch (wish.container) {
    case 'pdf-scan':
      return { bytes: await scannedPdf(images), mediaType: 'application/pdf', extension: 'pdf', places };
    case 'pdf-locked':
      return {
        bytes: lockedPdf(first, captured[0]!.picture, 'jinshajiang'),
        mediaType: 'application/pdf',
        extension: 'pdf',
        places: [],
      };
    case 'jpeg-damaged':
      return { bytes: damaged(first, random), mediaType: 'image/jpeg', extension: 'jpg', places: [] };
    case 'png':
      return { bytes: first, mediaType: 'image/png', extension: 'png', places };
    case 'jpeg':
      return { bytes: first, mediaType: 'image/jpeg', extension: 'jpg', places };
  }
}

/** A JPEG whose transfer broke off: the head is whole, most of the rest is noise, the end is missing. */
function damaged(jpeg: Buffer, random: Random): Buffer {
  const cut = Buffer.from(jpeg.subarray(0, Math.round(jpeg.length * 0.3)));
  for (let at = 200; at < cut.length; at += 1) cut[at] = random.integer(0, 255);
  return cut;
}
