import type { Random } from '../../random.ts';
import type { Raster } from './raster.ts';

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

/** What a sensor adds; deviations in grey levels. */
export interface SensorNoise {
  /** The same for every tone. */
  read: number;
  /** Grows with light. */
  shot: number;
  /** Coloured grain. */
  colour: number;
}

/** Noise of a sensor, after the tone `curve` (a value for each of 256) when there is one. */
export function senseNoise(
  { data }: Raster,
  random: Random,
  { read, shot, colour }: SensorNoise,
  curve?: Float32Array,
): void {
  const noise = noiseTable(random);
  const tone = curve ?? Float32Array.from({ length: 256 }, (_, value) => value);
  const spread = Float32Array.from(tone, (value) => Math.sqrt(read * read + (shot * shot * value) / 255));
  for (let at = 0; at < data.length; at += 3) {
    const common = noise();
    for (let channel = 0; channel < 3; channel += 1) {
      const before = data[at + channel]!;
      const value = tone[before]! + common * spread[before]! + noise() * colour;
      data[at + channel] = value < 0 ? 0 : value > 255 ? 255 : value + 0.5;
    }
  }
}
