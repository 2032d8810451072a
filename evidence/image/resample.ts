import type { Homography } from './geometry/homography.ts';
import { createRaster, type Raster } from './raster.ts';

/** The picture at one `factor`-th of its size, each pixel the mean of a `factor × factor` square; a rest at the rim is dropped. */
export function shrink(source: Raster, factor: number): Raster {
  if (factor <= 1) return source;
  const { channels } = source;
  const target = createRaster(
    Math.floor(source.width / factor),
    Math.floor(source.height / factor),
    channels,
  );
  const sums = new Uint32Array(target.width * channels);
  const area = factor * factor;
  const stride = source.width * channels;
  for (let y = 0; y < target.height; y++) {
    sums.fill(0);
    for (let row = y * factor; row < (y + 1) * factor; row++) {
      let at = row * stride;
      for (let x = 0; x < target.width; x++)
        for (let step = 0; step < factor; step++)
          for (let channel = 0; channel < channels; channel++)
            sums[x * channels + channel]! += source.data[at++]!;
    }
    const start = y * sums.length;
    for (let x = 0; x < sums.length; x++) target.data[start + x] = (sums[x]! + (area >> 1)) / area;
  }
  return target;
}

/** Luminance by the mean of the channels weighted 2 : 5 : 1, near enough to what the eye sees. */
export function toGrey(source: Raster): Raster {
  if (source.channels === 1) return source;
  const target = createRaster(source.width, source.height, 1);
  const { data } = source;
  for (let pixel = 0, at = 0; pixel < target.data.length; pixel++, at += 3)
    target.data[pixel] = (data[at]! * 2 + data[at + 1]! * 5 + data[at + 2]!) >> 3;
  return target;
}

/**
 * Draws a picture of `width × height` by looking each pixel's centre up in `source` through `toSource`, between the four
 * nearest pixels. What lies outside the source takes its nearest pixel, or `outside` when given.
 */
export function warp(
  source: Raster,
  toSource: Homography,
  width: number,
  height: number,
  outside?: number,
): Raster {
  const target = createRaster(width, height, source.channels);
  const { channels } = source;
  const [a, b, c, d, e, f, g, h, i] = toSource as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const stride = source.width * channels;
  const lastX = source.width - 1;
  const lastY = source.height - 1;
  let at = 0;
  for (let y = 0; y < height; y++) {
    const v = y + 0.5;
    for (let x = 0; x < width; x++, at += channels) {
      const u = x + 0.5;
      const scale = 1 / (g * u + h * v + i);
      let sx = (a * u + b * v + c) * scale - 0.5;
      let sy = (d * u + e * v + f) * scale - 0.5;
      if (outside !== undefined && (sx < -0.5 || sy < -0.5 || sx > lastX + 0.5 || sy > lastY + 0.5)) {
        for (let channel = 0; channel < channels; channel++) target.data[at + channel] = outside;
        continue;
      }
      sx = sx < 0 ? 0 : sx > lastX ? lastX : sx;
      sy = sy < 0 ? 0 : sy > lastY ? lastY : sy;
      const left = sx | 0;
      const top = sy | 0;
      const wx = ((sx - left) * 256) | 0;
      const wy = ((sy - top) * 256) | 0;
      const p = top * stride + left * channels;
      const q = left < lastX ? channels : 0;
      const r = top < lastY ? stride : 0;
      for (let channel = 0; channel < channels; channel++) {
        const k = p + channel;
        const upper = source.data[k]! * (256 - wx) + source.data[k + q]! * wx;
        const lower = source.data[k + r]! * (256 - wx) + source.data[k + r + q]! * wx;
        target.data[at + channel] = (upper * (256 - wy) + lower * wy + 32_768) >> 16;
      }
    }
  }
  return target;
}
