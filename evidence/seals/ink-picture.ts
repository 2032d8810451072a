import { createRaster, type Raster } from '../image/raster.ts';
import type { PreparedPage } from '../image/prepared-page.ts';
import { sealCrop } from './crop.ts';
import type { SealFinding } from './finding.ts';

/** Colour over the others at which ink begins to count, and at which it counts in full. */
const FIRST = 8;
const FULL = 30;
/** Below this in the channel that its ink leaves bright, a point is black print and not the seal's. */
const BLACK = 110;
const PAPER = 250;
/** Colour is stored at half the resolution in JPEG: it is asked in a square of this reach. */
const REACH = 2;
/** How far beyond the ring the outline still is, in its size. */
const RIM = 1.04;

/** What each coloured ink leaves bright, what it darkens, and what it is drawn with. */
const inks = {
  red: { bright: 0, dark: 1, drawn: [196, 22, 34] },
  blue: { bright: 2, dark: 0, drawn: [28, 52, 168] },
} as const;

/**
 * The ink of a seal alone, on white, as its crop lies (same size, upright with the page): black print beneath it and all
 * that stands outside of its ring is left out, so that nothing of a person's paper goes with it. `null` for a seal
 * whose ink has no colour of its own: there nobody can tell seal and print apart.
 */
export function sealInk(page: PreparedPage, finding: SealFinding): Raster | null {
  if (finding.colour !== 'red' && finding.colour !== 'blue') return null;
  const ink = inks[finding.colour];
  const crop = sealCrop(page, finding);
  const { width, height, data } = crop;
  const { a, b, angle } = finding.ellipse;
  const colour = colourOf(crop, ink.bright);
  const picture = createRaster(width, height, 3);
  picture.data.fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [right, down] = [x + 0.5 - width / 2, y + 0.5 - height / 2];
      const along = (right * Math.cos(angle) + down * Math.sin(angle)) / a;
      const across = (down * Math.cos(angle) - right * Math.sin(angle)) / b;
      if (along ** 2 + across ** 2 > RIM ** 2) continue;
      const at = (y * width + x) * 3;
      if (data[at + ink.bright]! < BLACK) continue;
      const weight = Math.min(1, Math.max(0, (around(colour, width, height, x, y) - FIRST) / (FULL - FIRST)));
      const share = weight * Math.min(1, Math.max(0, (PAPER - data[at + ink.dark]!) / PAPER) * 1.4);
      for (let channel = 0; channel < 3; channel++)
        picture.data[at + channel] = Math.round(255 - share * (255 - ink.drawn[channel]!));
    }
  return picture;
}

/** By how much the bright channel stands above the others, per pixel. */
function colourOf({ width, height, data }: Raster, bright: number): Float32Array {
  const colour = new Float32Array(width * height);
  const [one, other] = [0, 1, 2].filter((channel) => channel !== bright) as [number, number];
  for (let at = 0; at < colour.length; at++)
    colour[at] = Math.max(0, data[at * 3 + bright]! - Math.max(data[at * 3 + one]!, data[at * 3 + other]!));
  return colour;
}

/** Mean over the square around a point, within the picture. */
function around(values: Float32Array, width: number, height: number, x: number, y: number): number {
  let sum = 0;
  let count = 0;
  for (let row = Math.max(0, y - REACH); row <= Math.min(height - 1, y + REACH); row++)
    for (let column = Math.max(0, x - REACH); column <= Math.min(width - 1, x + REACH); column++) {
      sum += values[row * width + column]!;
      count++;
    }
  return sum / count;
}
