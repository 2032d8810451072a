import type { PreparedPage } from '../../image/prepared-page.ts';
import { createRaster, type Raster } from '../../image/raster.ts';
import { cut } from '../crop.ts';
import type { SealFinding } from '../finding.ts';
import { bridgePrint } from '../strip/bridge-print.ts';

/** Size of the picture of a seal's middle: half axes of the ring are this many pixels. */
export const CENTRE_RADIUS = 200;
/** Half width of the picture in half axes of the ring. */
const HALF_WIDTH = 0.74;
const HALF_HEIGHT = 0.74;
const FULL_RED = 26;
const LEAST_RED = 8;
const PAPER = 250;
/** Print is darker than this in red. */
const BLACK = 120;

/**
 * The inside of a seal, turned so that its name stands on top: ink 0…250 only, black print taken for paper.
 * The picture spans ±0.74 of the half axes; one half axis is 200 pixels.
 */
export function drawCentre(page: PreparedPage, seal: SealFinding, tilt: number): Raster {
  const colour = cutCentre(page, seal, tilt);
  const target = createRaster(colour.width, colour.height, 1);
  const { data } = colour;
  for (let pixel = 0, at = 0; pixel < target.data.length; pixel++, at += 3) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
    const ink = Math.max(0, PAPER - green);
    const redness = (red - Math.max(green, blue) - LEAST_RED) / (FULL_RED - LEAST_RED);
    target.data[pixel] = seal.colour === 'red' ? ink * Math.min(1, Math.max(0, redness)) : ink;
  }
  return target;
}

/** As `drawCentre`, with the strokes of a red seal carried on beneath black print. */
export function drawBridgedCentre(page: PreparedPage, seal: SealFinding, tilt: number): Raster {
  const centre = drawCentre(page, seal, tilt);
  if (seal.colour !== 'red') return centre;
  const { width, height } = centre;
  const colour = cutCentre(page, seal, tilt);
  const known = new Uint8Array(width * height).fill(1);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (colour.data[(y * width + x) * 3]! < BLACK)
        for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
          for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++)
            known[row * width + column] = 0;
  const ink = bridgePrint(Float32Array.from(centre.data), known, width, height);
  return { ...centre, data: Uint8Array.from(ink) };
}

function cutCentre(page: PreparedPage, { ellipse, shape }: SealFinding, tilt: number): Raster {
  const radius = Math.sqrt(ellipse.a * ellipse.b);
  const [halfWidth, halfHeight] = shape === 'ellipse' ? [ellipse.a, ellipse.b] : [radius, radius];
  return cut(
    page.flat,
    ellipse.cx,
    ellipse.cy,
    halfWidth * HALF_WIDTH,
    halfHeight * HALF_HEIGHT,
    tilt,
    CENTRE_RADIUS / radius,
  );
}
