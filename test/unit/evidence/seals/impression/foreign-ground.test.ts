import { createCanvas } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import type { Raster } from '../../../../../evidence/image/raster.ts';
import { hasForeignGround } from '../../../../../evidence/seals/impression/foreign-ground.ts';

const ring = { cx: 160, cy: 160, a: 100, b: 100, angle: 0 };

/** A round seal on paper; on a ground of its own where a tone is given, turned by degrees. */
function drawn(ground: number | null, turned = 0, frame = false): Raster {
  const canvas = createCanvas(320, 320);
  const context = canvas.getContext('2d');
  context.fillStyle = 'rgb(250,250,250)';
  context.fillRect(0, 0, 320, 320);
  context.translate(160, 160);
  context.rotate((turned * Math.PI) / 180);
  if (ground !== null) {
    context.fillStyle = `rgb(${ground},${ground},${ground})`;
    context.fillRect(-115, -115, 230, 230);
  }
  if (frame) context.strokeRect(-115, -115, 230, 230);
  context.strokeStyle = 'rgb(205,30,40)';
  context.lineWidth = 6;
  context.beginPath();
  context.arc(0, 0, 97, 0, 2 * Math.PI);
  context.stroke();
  const rgba = context.getImageData(0, 0, 320, 320).data;
  const data = Uint8Array.from(
    { length: 320 * 320 * 3 },
    (_, at) => rgba[Math.floor(at / 3) * 4 + (at % 3)]!,
  );
  return { width: 320, height: 320, channels: 3, data };
}

it('sees the rectangle that a cut-out seal brings with it, however it is turned', () => {
  expect([0, 14, 47, 78].map((turned) => hasForeignGround(drawn(241, turned), ring))).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

it('says nothing of a seal on the paper itself, nor of one within a printed frame', () => {
  expect(hasForeignGround(drawn(null), ring)).toBe(false);
  expect(hasForeignGround(drawn(null, 0, true), ring)).toBe(false);
});
