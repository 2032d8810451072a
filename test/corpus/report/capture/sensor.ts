import type { Random } from '../../random.ts';
import { everyPixel, type Raster } from './raster.ts';

/** A quick source of noise, about normal with deviation one: a table read from changing places. */
export function noiseTable(random: Random): () => number {
  const table = Float32Array.from({ length: 4096 }, () => random.normal());
  let [at, step] = [0, 1];
  return () => {
    at = (at + step) & 4095;
    if (at < step) step = random.integer(1, 97) | 1;
    return table[at]!;
  };
}

/** Noise of a sensor: shot noise that grows with light, read noise, and coloured grain. Deviations in grey levels. */
export function senseNoise(raster: Raster, random: Random, read: number, shot: number, colour: number): void {
  const noise = noiseTable(random);
  let common = 0;
  everyPixel(raster, (value, channel) => {
    if (channel === 0) common = noise();
    return value + common * Math.sqrt(read * read + (shot * shot * value) / 255) + noise() * colour;
  });
}
