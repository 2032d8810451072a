import type { Random } from '../random.ts';
import type { Picture } from './picture.ts';

/** Adds sensor noise in place: `brightness` the same on all channels, `colour` on each, standard deviations in grey levels. */
export function addGrain({ data }: Picture, random: Random, brightness: number, colour: number): void {
  const table = Float32Array.from({ length: 8192 }, () => random.normal());
  let state = random.integer(1, 0x7fff_ffff);
  const draw = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return table[state & 8191]!;
  };
  for (let at = 0; at < data.length; at += 3) {
    const common = draw() * brightness;
    for (let channel = 0; channel < 3; channel += 1) {
      const value = data[at + channel]! + common + (colour === 0 ? 0 : draw() * colour);
      data[at + channel] = value < 0 ? 0 : value > 255 ? 255 : value;
    }
  }
}
