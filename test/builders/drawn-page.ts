import { createRequire } from 'node:module';
import path from 'node:path';
import { GlobalFonts, createCanvas } from '@napi-rs/canvas';
import { createRaster, type Raster } from '../../evidence/image/raster.ts';

const require = createRequire(import.meta.url);
const family = 'menshen-test-sans';

function registerFace(): void {
  if (GlobalFonts.has(family)) return;
  const folder = path.dirname(require.resolve('@fontsource/noto-sans-sc/package.json'));
  for (const part of ['chinese-simplified', 'latin'])
    GlobalFonts.registerFromPath(
      path.join(folder, 'files', `noto-sans-sc-${part}-400-normal.woff2`),
      `${family}-${part}`,
    );
}

/** A picture drawn by `draw` on white; the context's font is a Chinese sans face of `size` pixels. */
export function drawnPage(
  width: number,
  height: number,
  size: number,
  draw: (context: ReturnType<ReturnType<typeof createCanvas>['getContext']>) => void,
): Raster {
  registerFace();
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#000000';
  context.font = `${size}px "${family}-latin", "${family}-chinese-simplified"`;
  draw(context);
  const { data } = context.getImageData(0, 0, width, height);
  const raster = createRaster(width, height, 3);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    raster.data.set(data.subarray(pixel * 4, pixel * 4 + 3), pixel * 3);
  return raster;
}
