import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { Random } from '../../random.ts';
import { coarse } from '../capture/coarse.ts';
import type { Engraving } from './engrave.ts';
import { waves, type Pressing } from './ink.ts';

/** An impression before it lies on a sheet, and how much of each arc character arrived. */
export interface Impression {
  canvas: Canvas;
  /** Share of ink kept by each arc character, 0…1. */
  kept: number[];
}

/** Presses an engraved face: uneven pressure, dry patches, pinholes, sliding, bleeding. */
export function press({ canvas, dots, characters }: Engraving, how: Pressing, random: Random): Impression {
  const { width, height } = canvas;
  const face = canvas.getContext('2d').getImageData(0, 0, width, height);
  const full = Float32Array.from({ length: width * height }, (_, at) => face.data[at * 4 + 3]! / 255);
  const wet = wetness(full, width, height, dots, how, random);
  const inked = full.map((value, at) => value * wet[at]!);
  const kept = characters.map(({ x, y, reach }) => {
    const [cx, cy, r] = [width / 2 + x * dots, height / 2 + y * dots, Math.ceil(reach * dots)];
    let [before, after] = [0, 0];
    for (let py = Math.max(0, Math.floor(cy - r)); py < Math.min(height, cy + r); py += 1)
      for (let px = Math.max(0, Math.floor(cx - r)); px < Math.min(width, cx + r); px += 1) {
        before += full[py * width + px]!;
        after += inked[py * width + px]! > 0.3 ? full[py * width + px]! : 0;
      }
    return before === 0 ? 0 : after / before;
  });
  const [r, g, b] = how.ink;
  for (let at = 0; at < inked.length; at += 1) {
    const value = inked[at]!;
    face.data[at * 4] = r;
    face.data[at * 4 + 1] = g;
    face.data[at * 4 + 2] = b;
    face.data[at * 4 + 3] = Math.round(255 * Math.min(0.94, value));
  }
  const sharp = createCanvas(width, height);
  sharp.getContext('2d').putImageData(face, 0, 0);
  return { canvas: soften(sharp, dots, how), kept };
}

/** How much ink each spot of the face gives, 0…1; where nothing is engraved, nothing. */
function wetness(
  face: Float32Array,
  width: number,
  height: number,
  dots: number,
  how: Pressing,
  random: Random,
): Float32Array {
  const broad = coarse(waves(random.fork('patches'), 6, 40), width / dots + 40, height / dots + 40, 0.5);
  const fine = waves(random.fork('fibres'), 0.35, 1.6, 18);
  const lean = random.between(0, 2 * Math.PI);
  const wet = new Float32Array(width * height);
  const half = width / 2 / dots;
  for (let py = 0; py < height; py += 1)
    for (let px = 0; px < width; px += 1) {
      if (face[py * width + px] === 0) continue;
      const x = (px - width / 2) / dots;
      const y = (py - height / 2) / dots;
      const side = (x * Math.cos(lean) + y * Math.sin(lean)) / half;
      const pressure =
        1 -
        how.tilt * Math.max(0, 0.45 + side) -
        how.patches * Math.max(0, broad(x + half + 1, y + half + 1) - 0.25);
      const grain = fine(x, y);
      const arrived = Math.min(1, Math.max(0, (pressure - 0.3 + grain * 0.22) * 2.6));
      wet[py * width + px] = how.density * arrived * (0.9 + 0.1 * grain);
    }
  const spots = Math.round((how.holes * width * height) / dots / dots);
  for (let spot = 0; spot < spots; spot += 1) {
    const [cx, cy, r] = [
      random.between(0, width),
      random.between(0, height),
      random.between(0.08, 0.32) * dots,
    ];
    for (let py = Math.max(0, Math.floor(cy - r)); py < Math.min(height, cy + r); py += 1)
      for (let px = Math.max(0, Math.floor(cx - r)); px < Math.min(width, cx + r); px += 1)
        if ((px - cx) ** 2 + (py - cy) ** 2 < r * r) wet[py * width + px]! *= 0.12;
  }
  return wet;
}

function soften(sharp: Canvas, dots: number, how: Pressing): Canvas {
  const soft = createCanvas(sharp.width, sharp.height);
  const context = soft.getContext('2d');
  context.filter = `blur(${(how.bleed * dots).toFixed(2)}px)`;
  const steps = how.smear > 0 ? 5 : 1;
  context.globalAlpha = how.smear > 0 ? 0.42 : 1;
  for (let step = 0; step < steps; step += 1) {
    const way = (step / 4) * how.smear * dots;
    context.drawImage(sharp, way * Math.cos(how.direction), way * Math.sin(how.direction));
  }
  if (how.double > 0) {
    context.globalAlpha = 0.3;
    context.drawImage(sharp, how.double * dots * Math.sin(how.direction), how.double * dots);
  }
  return soft;
}
