import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Random } from '../../random.ts';
import { rasterOf, type Capture } from './raster.ts';
import { senseNoise } from './sensor.ts';

/** A flat-bed or feeder scan: skewed, dusty, with a tone curve, lines of the feeder and print of the back shining through. */
export function scanned(sheet: Canvas, width: number, height: number, random: Random): Capture {
  const canvas = createCanvas(sheet.width, sheet.height);
  const context = canvas.getContext('2d');
  const tone = random.integer(240, 254);
  context.fillStyle = `rgb(${tone},${tone - random.integer(0, 4)},${tone - random.integer(0, 10)})`;
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (random.next() < 0.2) {
    context.globalAlpha = 0.05;
    context.scale(-1, 1);
    context.drawImage(sheet, -sheet.width, random.between(-60, 60));
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
  }
  const skew = ((random.normal() * 0.7 * Math.PI) / 180) * (random.next() < 0.15 ? 2.5 : 1);
  const [dx, dy] = [random.normal() * 0.004 * sheet.width, random.normal() * 0.004 * sheet.width];
  const grow = random.between(0.985, 1);
  const turn = [grow * Math.cos(skew), grow * Math.sin(skew)] as const;
  context.setTransform(turn[0], turn[1], -turn[1], turn[0], sheet.width / 2 + dx, sheet.height / 2 + dy);
  context.globalCompositeOperation = 'multiply';
  context.drawImage(sheet, -sheet.width / 2, -sheet.height / 2);
  context.setTransform(1, 0, 0, 1, 0, 0);
  for (let speck = random.integer(0, 40); speck > 0; speck -= 1) {
    context.fillStyle = `rgba(60,60,60,${random.between(0.2, 0.6)})`;
    context.fillRect(
      random.between(0, sheet.width),
      random.between(0, sheet.height),
      random.between(1, 3),
      random.between(1, 3),
    );
  }
  if (random.next() < 0.1) {
    context.fillStyle = 'rgba(120,120,130,0.25)';
    context.fillRect(random.between(0, sheet.width), 0, 2, sheet.height);
  }
  const raster = rasterOf(canvas);
  const gamma = random.between(0.9, 1.2);
  const curve = Float32Array.from({ length: 256 }, (_, value) => 255 * (value / 255) ** gamma);
  senseNoise(raster, random, { read: random.between(0.5, 2.5), shot: 1, colour: 0.6 }, curve);
  return {
    raster,
    place: (x, y) => {
      const [px, py] = [(x / width - 0.5) * sheet.width, (y / height - 0.5) * sheet.height];
      return [
        (px * turn[0] - py * turn[1] + sheet.width / 2 + dx) / sheet.width,
        (px * turn[1] + py * turn[0] + sheet.height / 2 + dy) / sheet.height,
      ];
    },
  };
}
