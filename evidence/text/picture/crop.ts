import type { Raster } from '../../image/raster.ts';
import { createRaster } from '../../image/raster.ts';
import type { Box } from '../line/box.ts';

/** A one-channel part of a raster, clipped to it, and where it begins. */
export interface Crop {
  readonly raster: Raster;
  readonly x: number;
  readonly y: number;
}

/** Cuts `box` with `margin` pixels around it out of a one-channel raster; at least one pixel. */
export function crop(source: Raster, box: Box, margin = 0): Crop {
  const x = Math.max(0, Math.floor(box.x0 - margin));
  const y = Math.max(0, Math.floor(box.y0 - margin));
  const right = Math.min(source.width, Math.ceil(box.x1 + margin));
  const bottom = Math.min(source.height, Math.ceil(box.y1 + margin));
  const raster = createRaster(Math.max(1, right - x), Math.max(1, bottom - y), 1);
  for (let row = 0; row < raster.height; row += 1) {
    const from = (y + row) * source.width + x;
    raster.data.set(source.data.subarray(from, from + raster.width), row * raster.width);
  }
  return { raster, x, y };
}

/** Maps grey values so that `dark` and below become black, `light` and above white. */
export function stretchTones(source: Raster, dark: number, light: number): Raster {
  const table = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.round(Math.max(0, Math.min(1, (value - dark) / (light - dark))) * 255),
  );
  const target = createRaster(source.width, source.height, source.channels);
  for (let at = 0; at < source.data.length; at += 1) target.data[at] = table[source.data[at]!]!;
  return target;
}

/** The raster at `factor` times its size, by bilinear sampling. */
export function resize(source: Raster, factor: number): Raster {
  const target = createRaster(
    Math.max(1, Math.round(source.width * factor)),
    Math.max(1, Math.round(source.height * factor)),
    1,
  );
  for (let y = 0; y < target.height; y += 1) {
    const sourceY = Math.max(0, Math.min(source.height - 1, (y + 0.5) / factor - 0.5));
    const top = Math.floor(sourceY);
    const bottom = Math.min(source.height - 1, top + 1);
    const down = sourceY - top;
    for (let x = 0; x < target.width; x += 1) {
      const sourceX = Math.max(0, Math.min(source.width - 1, (x + 0.5) / factor - 0.5));
      const left = Math.floor(sourceX);
      const right = Math.min(source.width - 1, left + 1);
      const along = sourceX - left;
      const at = (row: number, column: number) => source.data[row * source.width + column] ?? 255;
      const upper = at(top, left) * (1 - along) + at(top, right) * along;
      const lower = at(bottom, left) * (1 - along) + at(bottom, right) * along;
      target.data[y * target.width + x] = Math.round(upper * (1 - down) + lower * down);
    }
  }
  return target;
}
