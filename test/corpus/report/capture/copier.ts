import type { Random } from '../../random.ts';
import { everyPixel, type Capture } from './raster.ts';
import { noiseTable } from './sensor.ts';

/** Makes a black-and-white copy (复印件) of a scan: contrast, toner texture, a dark edge; seals turn grey. */
export function copied({ raster, place }: Capture, random: Random): Capture {
  const { width, height } = raster;
  const middle = random.between(120, 175);
  const hard = random.between(18, 48);
  const weights = random.pick([
    [0.3, 0.59, 0.11],
    [0.2, 0.7, 0.1],
    [0.33, 0.34, 0.33],
  ] as const);
  const noise = noiseTable(random);
  const edge = random.next() < 0.4 ? random.between(0.004, 0.02) * width : 0;
  const side = random.next() < 0.5;
  let grey = 0;
  everyPixel(raster, (_, channel, x, y) => {
    if (channel === 0) {
      const at = (y * width + x) * 3;
      const light =
        raster.data[at]! * weights[0] + raster.data[at + 1]! * weights[1] + raster.data[at + 2]! * weights[2];
      const toner = 250 / (1 + Math.exp(-(light - middle + noise() * 9) / hard));
      grey = (side ? x : height - y) < edge ? toner * 0.35 : toner;
    }
    return grey;
  });
  return { raster, place };
}
