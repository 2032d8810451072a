import { PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';
import type { Paper } from '../print/paper.ts';
import { openSheet } from '../print/sheet.ts';
import type { Random } from '../random.ts';
import { impress } from '../seals/impress.ts';

const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** Seals are pictures even in a born-digital file; this many pixels to the point. */
const SEAL_OVERSAMPLING = 3;

/** A born-digital PDF of a paper, with a real text layer and embedded fonts. */
export function digitalPdf(paper: Paper, random: Random): Buffer {
  const document = new PDFDocument({ creator: '医院信息系统', producer: '' });
  for (const [at, print] of paper.pages.entries()) {
    const [wide, high] = [paper.width * POINTS_PER_MILLIMETRE, paper.height * POINTS_PER_MILLIMETRE];
    // Declared as the DOM's context, but it is the canvas package's own.
    const context = document.beginPage(wide, high) as unknown as SKRSContext2D;
    print(openSheet(context, POINTS_PER_MILLIMETRE, paper.width, paper.height, 'type'));
    context.scale(1 / SEAL_OVERSAMPLING, 1 / SEAL_OVERSAMPLING);
    for (const [index, stamp] of paper.stamps.entries()) {
      if (stamp.page !== at + 1) continue;
      impress(context, stamp, POINTS_PER_MILLIMETRE * SEAL_OVERSAMPLING, random.fork(`ink-${index}`));
    }
    document.endPage();
  }
  return document.close();
}
