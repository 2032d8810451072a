import type { Canvas } from '@napi-rs/canvas';

/** Three bytes a pixel, row by row. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Where a point of the sheet (millimetres) lies on the upright picture, as fractions of its width and height. */
export type Placing = (x: number, y: number) => [x: number, y: number];

/** A picture and where the sheet lies on it. */
export interface Capture {
  raster: Raster;
  place: Placing;
}

/** Pixels of an opaque canvas. */
export function rasterOf(canvas: Canvas): Raster {
  const { width, height } = canvas;
  const rgba = canvas.getContext('2d').getImageData(0, 0, width, height).data;
  const data = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < data.length; from += 4, to += 3) {
    data[to] = rgba[from]!;
    data[to + 1] = rgba[from + 1]!;
    data[to + 2] = rgba[from + 2]!;
  }
  return { width, height, data };
}

/** Changes every channel of every pixel; values are rounded and kept within a byte. */
export function everyPixel(
  { width, height, data }: Raster,
  change: (value: number, channel: number, x: number, y: number) => number,
): void {
  let at = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      for (let channel = 0; channel < 3; channel += 1, at += 1) {
        const value = change(data[at]!, channel, x, y);
        data[at] = value < 0 ? 0 : value > 255 ? 255 : value + 0.5;
      }
}
