import type { Random } from '../random.ts';
import type { Picture } from './picture.ts';

/** What a photographed paper lies on. */
export type TableKind = 'wood' | 'desk' | 'cloth';

const COLOURS: Record<TableKind, readonly [number, number, number]> = {
  wood: [142, 98, 62],
  desk: [86, 90, 96],
  cloth: [104, 120, 112],
};

/** Paints a plain table top with grain along it. */
export function paintTable(width: number, height: number, kind: TableKind, random: Random): Picture {
  const data = new Uint8Array(width * height * 3);
  const colour = COLOURS[kind];
  const waves = Array.from({ length: 7 }, () => ({
    length: random.between(9, 120),
    phase: random.between(0, 6.28),
    bend: random.between(-0.04, 0.04),
    depth: random.between(1.5, 6),
  }));
  const along = new Float32Array(width);
  for (let x = 0; x < width; x += 1) along[x] = random.normal() * (kind === 'wood' ? 4 : 1.5);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let tone = along[x]!;
      for (const wave of waves) tone += wave.depth * Math.sin((x + y * wave.bend) / wave.length + wave.phase);
      if (kind === 'cloth') tone = (x & 7) < 4 === (y & 7) < 4 ? 5 : -5;
      if (kind === 'desk') tone *= 0.35;
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1)
        data[at + channel] = Math.max(0, Math.min(255, colour[channel]! + tone));
    }
  }
  return { width, height, data };
}
