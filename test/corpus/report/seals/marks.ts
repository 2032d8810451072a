import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Random } from '../../random.ts';
import { PRINT_FACES, type PrintFace } from '../print/faces.ts';
import type { Engraving } from './engrave.ts';
import { waves } from './ink.ts';

/** A doctor's name seal (名章), square, oblong or round, with no arc characters. `half` is its half size in millimetres. */
export function engraveNameSeal(
  name: string,
  dots: number,
  random: Random,
): Engraving & { half: [number, number]; shape: 'circle' | 'square' } {
  const shape = random.pick(['square', 'square', 'oblong', 'oblong', 'round'] as const);
  const half: [number, number] =
    shape === 'oblong'
      ? [random.between(9, 13), random.between(3.6, 5)]
      : ([1, 1].map(() => random.between(6, 8.5)) as [number, number]);
  if (shape !== 'oblong') half[1] = half[0];
  const [wide, tall] = [Math.ceil(2 * (half[0] + 1) * dots), Math.ceil(2 * (half[1] + 1) * dots)];
  const canvas = createCanvas(wide, tall);
  const context = canvas.getContext('2d');
  context.translate(wide / 2, tall / 2);
  context.scale(dots, dots);
  context.lineWidth = random.between(0.4, 0.9);
  context.beginPath();
  if (shape === 'round') context.ellipse(0, 0, half[0], half[1], 0, 0, Math.PI * 2);
  else context.rect(-half[0], -half[1], half[0] * 2, half[1] * 2);
  context.stroke();
  const face: PrintFace = random.pick(['kai', 'ming', 'zenhei', 'xiaowei']);
  const letters = shape === 'oblong' ? [...name] : [...name, ...'之印章'].slice(0, 4);
  for (const [at, letter] of letters.entries()) {
    const inner = shape === 'round' ? 0.64 : 0.86;
    const [x, y, w, h] =
      shape === 'oblong'
        ? [
            ((at + 0.5) / letters.length - 0.5) * 2 * half[0] * 0.9,
            0,
            (1.7 * half[0]) / letters.length,
            half[1] * 1.6,
          ]
        : [
            (at < 2 ? 0.5 : -0.5) * half[0] * inner,
            (at % 2 === 0 ? -0.5 : 0.5) * half[1] * inner,
            half[0] * inner,
            half[1] * inner,
          ];
    context.save();
    context.translate(x, y);
    context.scale(w / 100, h / 100);
    context.font = `100px "${PRINT_FACES[face].family}"`;
    context.textAlign = 'center';
    context.fillText(letter, 0, 37);
    context.restore();
  }
  return { canvas, dots, characters: [], half, shape: shape === 'round' ? 'circle' : 'square' };
}

/** A red fingerprint (指印): ridges bent around a core. */
export function fingerprint(dots: number, random: Random): Canvas {
  const [wide, tall] = [Math.ceil(19 * dots), Math.ceil(25 * dots)];
  const canvas = createCanvas(wide, tall);
  const context = canvas.getContext('2d');
  const picture = context.createImageData(wide, tall);
  const bend = waves(random, 5, 16);
  const [red, green, blue] = [random.integer(190, 225), random.integer(30, 60), random.integer(35, 70)];
  for (let py = 0; py < tall; py += 1)
    for (let px = 0; px < wide; px += 1) {
      const [x, y] = [px / dots - 9.5, py / dots - 12.5];
      const edge = Math.hypot(x / 8, y / 11);
      const phase = Math.hypot(x * 1.15, y * 0.8 - 1.5) + bend(x, y) * 1.1;
      const ridge = Math.sin((phase * 2 * Math.PI) / 0.62) > -0.1 ? 1 : 0.12;
      const alpha = Math.max(0, 1 - edge ** 5) * ridge * (0.65 + 0.25 * bend(y, x));
      const at = (py * wide + px) * 4;
      picture.data.set([red, green, blue, Math.round(255 * Math.min(1, Math.max(0, alpha)))], at);
    }
  context.putImageData(picture, 0, 0);
  return canvas;
}
