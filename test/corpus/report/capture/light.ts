import type { Random } from '../../random.ts';
import { coarse } from './coarse.ts';
import { everyPixel, type Raster } from './raster.ts';

/** Lights a picture: a lamp near one side, warm or cold, a hand's shadow, a bright reflection when `hard`. */
export function lightUp(raster: Raster, hard: boolean, random: Random): void {
  const { width, height } = raster;
  const [lampX, lampY] = [random.between(-0.6, 1.6), random.between(-0.6, 1.6)];
  const strength = hard ? random.between(0.35, 0.85) : random.between(0.08, 0.4);
  const exposure = hard ? random.between(0.66, 1.04) : random.between(0.86, 1.05);
  const warm = random.normal() * (hard ? 0.07 : 0.04);
  const tint = [1 + warm, 1, 1 - warm];
  const shadow = random.next() < (hard ? 0.6 : 0.25);
  const [sx, sy, angle] = [random.between(0.1, 0.9), random.between(0.1, 0.9), random.between(0, 6.28)];
  const depth = random.between(0.2, hard ? 0.55 : 0.35);
  const soft = random.between(0.02, 0.09);
  const glare = hard && random.next() < 0.35;
  const [gx, gy, gr] = [random.between(0.2, 0.8), random.between(0.15, 0.6), random.between(0.04, 0.1)];
  const dimmed = (x: number, y: number): number => {
    const [u, v] = [x / width, y / height];
    const away = (u - lampX) ** 2 + (v - lampY) ** 2;
    const lit = exposure * (1 - strength * (1 - 1 / (1 + 0.6 * away)));
    if (!shadow) return lit;
    const over = (u - sx) * Math.cos(angle) + (v - sy) * Math.sin(angle);
    return lit * (1 - depth / (1 + Math.exp(-over / soft)));
  };
  const shining = (x: number, y: number): number => {
    const [u, v] = [x / width, ((y / height - gy) * height) / width];
    return 200 * Math.exp(-((((u - gx) ** 2 + v ** 2) / (2 * gr * gr)) ** 1.5));
  };
  const factor = coarse(dimmed, width, height, 8);
  const white = glare ? coarse(shining, width, height, 8) : (): number => 0;
  const { data } = raster;
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [light, shine] = [factor(x, y), white(x, y)];
      for (let channel = 0; channel < 3; channel += 1, at += 1) {
        const value = data[at]! * light * tint[channel]! + shine;
        data[at] = value > 255 ? 255 : value + 0.5;
      }
    }
}

/** Bands and colour fringes of a re-photographed screen (翻拍). */
export function screenMoire(raster: Raster, random: Random): void {
  const [fx, fy] = [random.between(0.5, 1.3), random.between(-0.5, 0.5)];
  const broad = random.between(0.01, 0.03);
  const depth = random.between(0.025, 0.06);
  everyPixel(raster, (value, channel, x, y) => {
    const beat = Math.sin((x * fx + y * fy) * broad + channel * 2.1 + 3 * Math.sin(y * broad * 0.2));
    return value * (1 + depth * beat);
  });
}
