import type { Canvas } from '@napi-rs/canvas';
import sharp from 'sharp';
import type { Random } from '../random.ts';
import { addGrain } from './grain.ts';
import { invert, project, squareTo, type Point } from './homography.ts';
import { pictureOf, type Captured, type Picture } from './picture.ts';
import { paintTable, type TableKind } from './table.ts';

/** How a paper was photographed. */
export interface PhotoWish {
  /** Long side of the picture, pixels. */
  longSide: number;
  /** How far corners stray, as a share of the picture. */
  perspective: number;
  /** Darkening by shade, 0…1. */
  shade: number;
  /** Blur of lens and hand, pixels (standard deviation). */
  blur: number;
  grain: number;
  table: TableKind;
  /** Heights at which the sheet was folded, as shares of it. */
  folds: readonly number[];
}

/** A hand-held photograph of a paper on a table: perspective, uneven light, a soft shadow of the hand, noise. */
export async function photograph(printed: Canvas, wish: PhotoWish, random: Random): Promise<Captured> {
  const source = pictureOf(printed);
  const upright = source.height >= source.width;
  const ratio = upright ? 0.75 : 1 / 0.75;
  const height = upright ? wish.longSide : Math.round(wish.longSide * 0.75);
  const width = Math.round(height * ratio);
  const corners = placeSheet(width, height, source.width / source.height, wish.perspective, random);
  const forward = squareTo(corners);
  const picture = paintTable(width, height, wish.table, random.fork('table'));
  lay(picture, source, corners, wish.folds, random);
  light(picture, wish.shade, random.fork('light'));
  const blurred = await sharp(picture.data, { raw: { width, height, channels: 3 } })
    .blur(Math.max(wish.blur, 0.3))
    .raw()
    .toBuffer();
  const result: Picture = { width, height, data: new Uint8Array(blurred) };
  addGrain(result, random.fork('grain'), wish.grain, wish.grain * 0.5);
  return {
    picture: result,
    place: (x, y) => {
      const [px, py] = project(forward, x, y);
      return [px / width, py / height];
    },
  };
}

function placeSheet(
  width: number,
  height: number,
  shape: number,
  stray: number,
  random: Random,
): [Point, Point, Point, Point] {
  const fill = random.between(0.86, 0.92);
  const high = Math.min(height * fill, (width * fill) / shape);
  const wide = high * shape;
  const [cx, cy] = [
    width / 2 + random.between(-0.012, 0.012) * width,
    height / 2 + random.between(-0.012, 0.012) * height,
  ];
  const tilt = random.between(-0.022, 0.022);
  const wander = (): number => random.between(-stray, stray * 0.4) * Math.min(width, height);
  const corner = (sx: number, sy: number): Point => {
    const [dx, dy] = [(sx * wide) / 2, (sy * high) / 2];
    return [
      cx + dx * Math.cos(tilt) - dy * Math.sin(tilt) + sx * wander(),
      cy + dx * Math.sin(tilt) + dy * Math.cos(tilt) + sy * wander(),
    ];
  };
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** How far a point lies outside the unit square, negative inside. */
function outside(u: number, v: number): number {
  return Math.max(-u, u - 1, -v, v - 1);
}

/** Light and dark flank of one fold across the sheet, at height `v`. */
function crease(fold: number, v: number): number {
  const near = (v - fold) / 0.006;
  return Math.abs(near) > 4 ? 1 : 1 - 0.07 * Math.sign(near) * Math.exp(-Math.abs(near));
}

/** Lays the sheet over the table, with the soft shadow it casts and its folds. */
function lay(
  table: Picture,
  sheet: Picture,
  corners: readonly [Point, Point, Point, Point],
  folds: readonly number[],
  random: Random,
): void {
  const back = invert(squareTo(corners));
  const [shadowX, shadowY] = [random.between(4, 9), random.between(4, 9)];
  const tint = [random.between(0.975, 1), random.between(0.97, 0.99), random.between(0.93, 0.965)];
  for (let y = 0; y < table.height; y += 1) {
    for (let x = 0; x < table.width; x += 1) {
      const to = (y * table.width + x) * 3;
      const [u, v] = project(back, x + 0.5, y + 0.5);
      if (u < 0 || v < 0 || u >= 1 || v >= 1) {
        const [su, sv] = project(back, x - shadowX, y - shadowY);
        const near = Math.max(0, 1 - Math.max(outside(su, sv), 0) / 0.012);
        for (let channel = 0; channel < 3; channel += 1)
          table.data[to + channel] = table.data[to + channel]! * (1 - 0.42 * near);
        continue;
      }
      const sx = Math.min(Math.max(u * sheet.width - 0.5, 0), sheet.width - 1.001);
      const sy = Math.min(Math.max(v * sheet.height - 0.5, 0), sheet.height - 1.001);
      const column = Math.floor(sx);
      const line = Math.floor(sy);
      const [fx, fy] = [sx - column, sy - line];
      const at = (line * sheet.width + column) * 3;
      const below = at + sheet.width * 3;
      const bend = folds.reduce((total, fold) => total * crease(fold, v), 0.97);
      for (let channel = 0; channel < 3; channel += 1) {
        const upper = sheet.data[at + channel]! * (1 - fx) + sheet.data[at + 3 + channel]! * fx;
        const lower = sheet.data[below + channel]! * (1 - fx) + sheet.data[below + 3 + channel]! * fx;
        table.data[to + channel] = Math.min((upper * (1 - fy) + lower * fy) * tint[channel]! * bend, 255);
      }
    }
  }
}

/** Lamp from one side, darker corners, and a soft shadow across part of the picture. */
function light({ width, height, data }: Picture, shade: number, random: Random): void {
  const direction = random.between(0, 2 * Math.PI);
  const edge = random.between(0.25, 0.6);
  const lean = random.between(-0.7, 0.7);
  const deep = shade * random.between(0.5, 0.8);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [u, v] = [x / width - 0.5, y / height - 0.5];
      const slope = (u * Math.cos(direction) + v * Math.sin(direction)) * shade;
      const corner = (u * u + v * v) * shade * 0.6;
      const cast = deep / (1 + Math.exp((v + lean * u + edge) / 0.045));
      const factor = (1 - slope * 0.8 - corner) * (1 - cast) * 0.98;
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        const value = data[at + channel]! * factor;
        data[at + channel] = value > 255 ? 255 : value;
      }
    }
  }
}
