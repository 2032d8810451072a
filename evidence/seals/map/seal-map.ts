import type { PreparedPage } from '../../image/prepared-page.ts';
import { scaling } from '../../image/geometry/homography.ts';
import type { Raster } from '../../image/raster.ts';
import { shrink, warp } from '../../image/resample.ts';

/** Long side of the picture on which seals are sought: A4 at 96 dpi, where a 42-mm ring is some 79 pixels in radius. */
export const MAP_LENGTH = 1123;

/** The page as the search for seals sees it; its pixels are *map pixels*. */
export interface SealMap {
  readonly width: number;
  readonly height: number;
  /** Prepared pixels per map pixel. */
  readonly toPrepared: number;
  /** Red above the brighter of green and blue, 0…255. */
  readonly redness: Uint8Array;
  /** How far the pixel is below paper, 0…250. */
  readonly darkness: Uint8Array;
  /** Map pixels per millimetre: the least and the most that the shape of the page allows. */
  readonly scale: { readonly least: number; readonly most: number };
}

const A4_LONG_MM = 297;
const A5_LONG_MM = 210;

/** Draws the map of a prepared page. */
export function drawSealMap(page: PreparedPage): SealMap {
  const toPrepared = Math.max(page.width, page.height) / MAP_LENGTH;
  const { width, height, data } = reduce(page.flat, toPrepared);
  const redness = new Uint8Array(width * height);
  const darkness = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < redness.length; pixel++, at += 3) {
    const red = data[at]!;
    const green = data[at + 1]!;
    const blue = data[at + 2]!;
    redness[pixel] = Math.max(0, red - Math.max(green, blue));
    darkness[pixel] = Math.max(0, 250 - ((red * 2 + green * 5 + blue) >> 3));
  }
  const least = MAP_LENGTH / A4_LONG_MM;
  return {
    width,
    height,
    toPrepared,
    redness,
    darkness,
    scale: { least, most: page.scale === null ? MAP_LENGTH / A5_LONG_MM : least },
  };
}

function reduce(flat: Raster, factor: number): Raster {
  if (Math.abs(factor - 2) < 1e-3) return shrink(flat, 2);
  return warp(
    flat,
    scaling(factor, factor),
    Math.round(flat.width / factor),
    Math.round(flat.height / factor),
  );
}
