import type { Homography } from './geometry/homography.ts';
import { createRaster, type Raster } from './raster.ts';

/** The picture at one `factor`-th of its size, each pixel the mean of a `factor × factor` square; a rest at the rim is dropped. */
export function shrink(source: Raster, factor: number): Raster {
  if (factor <= 1) return source;
  const { channels, data } = source;
  const target = createRaster(
    Math.floor(source.width / factor),
    Math.floor(source.height / factor),
    channels,
  );
  const sums = new Uint32Array(target.width * channels);
  const area = factor * factor;
  const half = area >> 1;
  const stride = source.width * channels;
  for (let y = 0, to = 0; y < target.height; y++) {
    sums.fill(0);
    for (let row = y * factor; row < (y + 1) * factor; row++) {
      if (channels === 3) addRowOfColour(data, row * stride, factor, sums);
      else addRow(data, row * stride, factor, sums);
    }
    for (let x = 0; x < sums.length; x++, to++) target.data[to] = (sums[x]! + half) / area;
  }
  return target;
}

function addRow(data: Uint8Array, from: number, factor: number, sums: Uint32Array): void {
  for (let x = 0, at = from; x < sums.length; x++) {
    let sum = 0;
    for (const end = at + factor; at < end; at++) sum += data[at]!;
    sums[x]! += sum;
  }
}

function addRowOfColour(data: Uint8Array, from: number, factor: number, sums: Uint32Array): void {
  for (let x = 0, at = from; x < sums.length; x += 3) {
    let red = 0;
    let green = 0;
    let blue = 0;
    for (const end = at + factor * 3; at < end; at += 3) {
      red += data[at]!;
      green += data[at + 1]!;
      blue += data[at + 2]!;
    }
    sums[x]! += red;
    sums[x + 1]! += green;
    sums[x + 2]! += blue;
  }
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

/** Places along a row are found for so many pixels at once. */
interface Places {
  /** Index of the upper left of the four nearest pixels' first channel; -1 outside. */
  readonly first: Int32Array;
  /** Steps to the right and to the lower neighbour (0 at the rim), and their weights out of 256. */
  readonly right: Uint8Array;
  readonly down: Int32Array;
  readonly across: Uint16Array;
  readonly along: Uint16Array;
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
  const places: Places = {
    first: new Int32Array(width),
    right: new Uint8Array(width),
    down: new Int32Array(width),
    across: new Uint16Array(width),
    along: new Uint16Array(width),
  };
  const draw = source.channels === 3 ? drawRowOfColour : drawRow;
  const find = isUpright(toSource) && outside === undefined ? findPlacesBelow : findPlaces;
  for (let y = 0; y < height; y++) {
    find(source, toSource, y + 0.5, places, outside !== undefined);
    draw(source.data, places, target.data, y * width * source.channels, outside ?? 0);
  }
  return target;
}

function findPlaces(
  { width, height, channels }: Raster,
  toSource: Homography,
  v: number,
  { first, right, down, across, along }: Places,
  mindsOutside: boolean,
): void {
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
  const lastX = width - 1;
  const lastY = height - 1;
  const stride = width * channels;
  const isFlat = g === 0;
  const constant = 1 / (h * v + i);
  for (let x = 0; x < first.length; x++) {
    const u = x + 0.5;
    const scale = isFlat ? constant : 1 / (g * u + h * v + i);
    let sx = (a * u + b * v + c) * scale - 0.5;
    let sy = (d * u + e * v + f) * scale - 0.5;
    if (mindsOutside && (sx < -0.5 || sy < -0.5 || sx > lastX + 0.5 || sy > lastY + 0.5)) {
      first[x] = -1;
      continue;
    }
    sx = sx < 0 ? 0 : sx > lastX ? lastX : sx;
    sy = sy < 0 ? 0 : sy > lastY ? lastY : sy;
    const left = sx | 0;
    const top = sy | 0;
    first[x] = top * stride + left * channels;
    right[x] = left < lastX ? channels : 0;
    down[x] = top < lastY ? stride : 0;
    across[x] = ((sx - left) * 256) | 0;
    along[x] = ((sy - top) * 256) | 0;
  }
}

/** Whether rows stay rows and columns columns. */
const isUpright = (map: Homography): boolean => [1, 3, 6, 7].every((at) => map[at] === 0);

/** The same for a map that leaves rows upright: from the second row on only the row is another. */
function findPlacesBelow(source: Raster, toSource: Homography, v: number, places: Places): void {
  if (v < 1) {
    findPlaces(source, toSource, v, places, false);
    return;
  }
  const lastY = source.height - 1;
  const stride = source.width * source.channels;
  const sy = Math.min(lastY, Math.max(0, (toSource[4]! * v + toSource[5]!) / toSource[8]! - 0.5));
  const top = Math.floor(sy);
  const { first, down, along } = places;
  const [columns, start] = [first.length, Math.floor(first[0]! / stride) * stride];
  const shift = top * stride - start;
  if (shift !== 0) for (let x = 0; x < columns; x++) first[x]! += shift;
  down.fill(top < lastY ? stride : 0);
  along.fill(((sy - top) * 256) | 0);
}

function drawRow(
  data: Uint8Array,
  { first, right, down, across, along }: Places,
  target: Uint8Array,
  from: number,
  outside: number,
): void {
  for (let x = 0; x < first.length; x++) {
    const p = first[x]!;
    if (p < 0) {
      target[from + x] = outside;
      continue;
    }
    const q = p + right[x]!;
    const r = p + down[x]!;
    const s = q + down[x]!;
    const wx = across[x]!;
    const vx = 256 - wx;
    const wy = along[x]!;
    const upper = data[p]! * vx + data[q]! * wx;
    const lower = data[r]! * vx + data[s]! * wx;
    target[from + x] = (upper * (256 - wy) + lower * wy + 32_768) >> 16;
  }
}

function drawRowOfColour(
  data: Uint8Array,
  { first, right, down, across, along }: Places,
  target: Uint8Array,
  from: number,
  outside: number,
): void {
  for (let x = 0, at = from; x < first.length; x++, at += 3) {
    const p = first[x]!;
    if (p < 0) {
      target[at] = outside;
      target[at + 1] = outside;
      target[at + 2] = outside;
      continue;
    }
    const q = p + right[x]!;
    const r = p + down[x]!;
    const s = q + down[x]!;
    const wx = across[x]!;
    const vx = 256 - wx;
    const wy = along[x]!;
    const vy = 256 - wy;
    const w00 = vx * vy;
    const w01 = wx * vy;
    const w10 = vx * wy;
    const w11 = wx * wy;
    target[at] = (data[p]! * w00 + data[q]! * w01 + data[r]! * w10 + data[s]! * w11 + 32_768) >> 16;
    target[at + 1] =
      (data[p + 1]! * w00 + data[q + 1]! * w01 + data[r + 1]! * w10 + data[s + 1]! * w11 + 32_768) >> 16;
    target[at + 2] =
      (data[p + 2]! * w00 + data[q + 2]! * w01 + data[r + 2]! * w10 + data[s + 2]! * w11 + 32_768) >> 16;
  }
}
