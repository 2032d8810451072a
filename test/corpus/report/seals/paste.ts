import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Random } from '../../random.ts';
import type { Pressing } from './ink.ts';

/** A pressing as a program draws it: the same ink everywhere. */
export const evenly = (how: Pressing): Pressing => ({
  ...how,
  density: 0.92,
  tilt: 0,
  patches: 0,
  holes: 0,
  smear: 0,
  double: 0,
  bleed: 0.02,
});

/** An impression with the ground of the paper from which it was cut: a rectangle of another tone, in coarse squares. */
export function onForeignGround(seal: Canvas, random: Random): Canvas {
  const { width, height } = seal;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const base = random.integer(236, 250);
  context.fillStyle = `rgb(${base},${base - 2},${base - random.integer(2, 12)})`;
  context.fillRect(0, 0, width, height);
  const square = random.integer(10, 18);
  for (let y = 0; y < height; y += square)
    for (let x = 0; x < width; x += square) {
      const tone = Math.round(base + random.normal() * 3);
      context.fillStyle = `rgba(${tone},${tone},${tone - 4},0.6)`;
      context.fillRect(x, y, square, square);
    }
  context.globalCompositeOperation = 'multiply';
  context.drawImage(seal, 0, 0);
  return canvas;
}
