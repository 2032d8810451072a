import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { openSheet } from '../print/sheet.ts';
import type { Paper } from '../print/paper.ts';
import { impress } from '../seals/impress.ts';
import type { Random } from '../random.ts';

/** Three bytes a pixel, row by row from the upper left corner. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Maps a point of the sheet (fractions of width and height) to fractions of the upright picture. */
export type SheetToPicture = (x: number, y: number) => [x: number, y: number];

/** What a camera or a scanner made of one page, before it is encoded. */
export interface Captured {
  picture: Picture;
  place: SheetToPicture;
}

/** Prints one page with its seals, exactly and without any trace of paper. */
export function printPage(paper: Paper, page: number, dotsPerMillimetre: number, random: Random): Canvas {
  const scale = dotsPerMillimetre;
  const canvas = createCanvas(Math.round(paper.width * scale), Math.round(paper.height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  paper.pages[page - 1]!(openSheet(context, scale, paper.width, paper.height));
  for (const [at, stamp] of paper.stamps.entries()) {
    if (stamp.page === page) impress(context, stamp, scale, random.fork(`ink-${at}`));
  }
  return canvas;
}

/** The pixels of a canvas without its alpha. */
export function pictureOf(canvas: Canvas): Picture {
  const { width, height } = canvas;
  const source = canvas.getContext('2d').getImageData(0, 0, width, height).data;
  const data = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; from < source.length; from += 4, to += 3) {
    data[to] = source[from]!;
    data[to + 1] = source[from + 1]!;
    data[to + 2] = source[from + 2]!;
  }
  return { width, height, data };
}
