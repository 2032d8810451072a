import type { PreparedPage } from '../../image/prepared-page.ts';
import type { Raster } from '../../image/raster.ts';

/** Redness (R − max(G, B)) from which a pixel is seal ink for certain, and from which some may be in it. */
const certainlyRed = 36;
const somewhatRed = 9;
/** Red pixels below which a page carries no seal to speak of. */
const fewestRed = 400;
/** How steeply tones darker than the ink fall from paper to black. */
const steepness = 2.2;

/**
 * The print of a page for recognition, seal ink gone. Taking the brightest channel leaves red ink as a grey shadow as dark
 * as the ink is in red; here that shade is measured and lifted to paper, while print beneath it stays dark.
 */
export function withoutRed({ flat, dropout }: PreparedPage): Raster {
  const { data } = flat;
  const pixels = dropout.data.length;
  const shades = new Uint32Array(256);
  let count = 0;
  for (let pixel = 0, at = 0; pixel < pixels; pixel += 1, at += 3) {
    const red = data[at] ?? 0;
    if (red - (data[at + 1] ?? 0) < certainlyRed || red - (data[at + 2] ?? 0) < certainlyRed) continue;
    shades[red] = (shades[red] ?? 0) + 1;
    count += 1;
  }
  if (count < fewestRed) return dropout;
  const ink = percentile(shades, count * 0.3);
  const cleaned = dropout.data.slice();
  for (let pixel = 0, at = 0; pixel < pixels; pixel += 1, at += 3) {
    const red = data[at] ?? 0;
    if (red - (data[at + 1] ?? 0) < somewhatRed || red - (data[at + 2] ?? 0) < somewhatRed) continue;
    const lifted = Math.min(255, Math.max(0, Math.round(255 - (ink - red) * steepness)));
    if (lifted > (cleaned[pixel] ?? 0)) cleaned[pixel] = lifted;
  }
  return { ...dropout, data: cleaned };
}

/** The value below which so many of the counted ones lie. */
function percentile(counts: Uint32Array, below: number): number {
  let sum = 0;
  return Math.max(
    0,
    counts.findIndex((count) => (sum += count) >= below),
  );
}
