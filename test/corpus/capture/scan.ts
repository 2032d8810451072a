import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Random } from '../random.ts';
import { addGrain } from './grain.ts';
import { pictureOf, type Captured } from './picture.ts';

/** How a page lay on the scanner. */
export interface ScanWish {
  /** Largest skew, degrees. */
  skew: number;
  /** Standard deviation of the noise, grey levels. */
  grain: number;
}

/** A flat-bed scan: slightly askew, paper not quite white, a soft edge shadow. */
export function scan(printed: Canvas, wish: ScanWish, random: Random): Captured {
  const { width, height } = printed;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const angle = (random.between(-wish.skew, wish.skew) * Math.PI) / 180;
  const [moveX, moveY] = [random.between(-0.004, 0.004) * width, random.between(-0.004, 0.004) * width];
  context.fillStyle = '#fbfaf6';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2 + moveX, height / 2 + moveY);
  context.rotate(angle);
  context.globalCompositeOperation = 'multiply';
  context.filter = `blur(${(width * 0.00028).toFixed(2)}px)`;
  context.drawImage(printed, -width / 2, -height / 2);
  context.filter = 'none';
  context.setTransform(1, 0, 0, 1, 0, 0);
  const edge = context.createLinearGradient(0, 0, width * 0.02, 0);
  edge.addColorStop(0, 'rgb(196,196,198)');
  edge.addColorStop(1, 'rgb(255,255,255)');
  context.fillStyle = edge;
  context.fillRect(0, 0, width, height);
  const picture = pictureOf(canvas);
  addGrain(picture, random, wish.grain, 0);
  return {
    picture,
    place: (x, y) => {
      const [dx, dy] = [(x - 0.5) * width, (y - 0.5) * height];
      return [
        0.5 + (dx * Math.cos(angle) - dy * Math.sin(angle) + moveX) / width,
        0.5 + (dx * Math.sin(angle) + dy * Math.cos(angle) + moveY) / height,
      ];
    },
  };
}
