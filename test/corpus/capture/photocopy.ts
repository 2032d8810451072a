import type { Canvas } from '@napi-rs/canvas';
import type { Random } from '../random.ts';
import type { Captured } from './picture.ts';
import { scan } from './scan.ts';

/** A black-and-white copy that was scanned: hard contrast, toner specks, no colour left. */
export function photocopy(printed: Canvas, random: Random): Captured {
  const captured = scan(printed, { skew: 0.8, grain: 5 }, random);
  const { data, width, height } = captured.picture;
  for (let at = 0; at < data.length; at += 3) {
    const grey = 0.3 * data[at]! + 0.59 * data[at + 1]! + 0.11 * data[at + 2]!;
    const hard = 255 / (1 + Math.exp(-(grey - 158) / 26));
    data.fill(Math.round(Math.min(hard + 6, 252)), at, at + 3);
  }
  for (let speck = 0; speck < 420; speck += 1) {
    const x = random.integer(2, width - 4);
    const y = random.integer(2, height - 4);
    const size = random.integer(1, 2);
    for (let dy = 0; dy < size; dy += 1)
      data.fill(70, ((y + dy) * width + x) * 3, ((y + dy) * width + x + size) * 3);
  }
  return captured;
}
