import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Random } from '../random.ts';
import { cutSeal } from './cut.ts';
import type { Stamp } from './design.ts';

/** A smooth field in 0…1 over the unit square, from a coarse grid of random values. */
function field(random: Random, cells: number): (x: number, y: number) => number {
  const side = cells + 2;
  const values = Float32Array.from({ length: side * side }, () => random.next());
  return (x, y) => {
    const column = Math.floor(x * cells);
    const row = Math.floor(y * cells);
    const dx = x * cells - column;
    const dy = y * cells - row;
    const at = row * side + column;
    const upper = values[at]! * (1 - dx) + values[at + 1]! * dx;
    const lower = values[at + side]! * (1 - dx) + values[at + side + 1]! * dx;
    return upper * (1 - dy) + lower * dy;
  };
}

/**
 * Presses a seal on a page: uneven ink, speckle, a little bleeding; print below shows through as under real ink.
 * @param scale pixels per millimetre of the page
 */
export function impress(page: SKRSContext2D, stamp: Stamp, scale: number, random: Random): void {
  const { design } = stamp;
  const margin = 2;
  const wide = Math.ceil(2 * (design.radiusX + margin) * scale);
  const high = Math.ceil(2 * (design.radiusY + margin) * scale);
  const canvas = createCanvas(wide, high);
  const context = canvas.getContext('2d');
  context.translate(wide / 2, high / 2);
  cutSeal(context, design, scale);
  const image = context.getImageData(0, 0, wide, high);
  const pressure = field(random, 3);
  const grain = field(random, Math.round(26 * (design.radiusX / 21)));
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const at = (y * wide + x) * 4 + 3;
      const alpha = image.data[at]!;
      if (alpha === 0) continue;
      const contact = pressure(x / wide, y / high) * 0.65 + grain(x / wide, y / high) * 0.35;
      const gone = Math.max(0, design.wear * 1.35 - contact) * 2.2;
      const speckle = random.next() < design.wear * 0.16 ? 0.45 : 1;
      image.data[at] = alpha * Math.max(0, 0.9 - gone - design.wear * 0.12) * speckle;
    }
  }
  context.putImageData(image, 0, 0);
  // Softened here and not on the page: a PDF page would store a filtered drawing at 72 dots to the inch.
  const soft = createCanvas(wide, high);
  const softened = soft.getContext('2d');
  softened.filter = `blur(${(0.045 * scale).toFixed(2)}px)`;
  softened.drawImage(canvas, 0, 0);
  page.save();
  page.globalCompositeOperation = 'multiply';
  page.translate(stamp.x * scale, stamp.y * scale);
  page.rotate(stamp.tilt);
  page.drawImage(soft, -wide / 2, -high / 2);
  page.restore();
}
