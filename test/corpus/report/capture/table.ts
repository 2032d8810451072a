import type { Random } from '../../random.ts';
import { coarse } from './coarse.ts';
import { waves } from '../seals/ink.ts';
import type { Raster } from './raster.ts';

const grounds: readonly (readonly [r: number, g: number, b: number, rough: number])[] = [
  [150, 110, 76, 16],
  [92, 64, 44, 12],
  [70, 74, 82, 4],
  [188, 176, 160, 6],
  [44, 52, 66, 3],
  [128, 140, 126, 10],
  [172, 64, 58, 7],
];

/** What lies under a photographed paper: grain in one direction, now and then a red cloth or a pale desk. */
export function drawTable(width: number, height: number, random: Random): Raster {
  const [r, g, b, rough] = random.pick(grounds);
  const broad = coarse(waves(random, 60, 900, 10), width, height, 12);
  const lean = random.between(-0.2, 0.2);
  const grain = Float32Array.from({ length: 512 }, () => random.normal());
  const data = new Uint8Array(width * height * 3);
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 3) {
      const tone = rough * (0.6 * broad(x, y) + 0.3 * grain[(Math.floor((x + lean * y) / 3) + 5120) & 511]!);
      data[at] = Math.min(255, Math.max(0, r + tone));
      data[at + 1] = Math.min(255, Math.max(0, g + tone));
      data[at + 2] = Math.min(255, Math.max(0, b + tone * 0.8));
    }
  return { width, height, data };
}
