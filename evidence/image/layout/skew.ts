import type { Raster } from '../raster.ts';

const INK = 190;
const LARGEST_DEGREES = 7;
const COARSE = 0.25;
const FINE = 0.05;
const LEAST_INK = 150;
/** The best angle must sharpen the profile by this factor over no turn, or the page counts as straight. */
const LEAST_GAIN = 1.04;

/**
 * How far the lines of a flattened grey page are turned, radians clockwise, at most 7 degrees; 0 when they lie straight or
 * cannot be told. Works for text that runs across or down: the angle at which ink falls into the sharpest rows or columns.
 */
export function estimateSkew(flat: Raster): number {
  const ink: [x: number, y: number][] = [];
  for (let y = 0; y < flat.height; y++)
    for (let x = 0; x < flat.width; x++) if (flat.data[y * flat.width + x]! < INK) ink.push([x, y]);
  if (ink.length < LEAST_INK) return 0;
  const sample = ink.filter((_, at) => at % Math.max(1, Math.floor(ink.length / 12_000)) === 0);
  const bins = new Float64Array(2 * (flat.width + flat.height));
  const sharpness = (degrees: number): number => {
    const radians = (degrees * Math.PI) / 180;
    return Math.max(
      profile(sample, -Math.sin(radians), Math.cos(radians), bins),
      profile(sample, Math.cos(radians), Math.sin(radians), bins),
    );
  };
  const coarse = bestOf(-LARGEST_DEGREES, LARGEST_DEGREES, COARSE, sharpness);
  const best = bestOf(coarse - COARSE, coarse + COARSE, FINE, sharpness);
  return sharpness(best) > LEAST_GAIN * sharpness(0) ? (best * Math.PI) / 180 : 0;
}

function bestOf(from: number, to: number, step: number, score: (degrees: number) => number): number {
  let best = 0;
  let bestScore = -1;
  for (let count = 0; from + count * step <= to + 1e-9; count++) {
    const value = score(from + count * step);
    if (value > bestScore) {
      bestScore = value;
      best = from + count * step;
    }
  }
  return best;
}

/** Sum of squared differences between neighbouring rows of ink, counted along a turned axis. */
function profile(ink: readonly [x: number, y: number][], ax: number, ay: number, bins: Float64Array): number {
  bins.fill(0);
  const middle = bins.length / 2;
  for (const [x, y] of ink) {
    const place = middle + ax * x + ay * y;
    const low = Math.floor(place);
    bins[low]! += low + 1 - place;
    bins[low + 1]! += place - low;
  }
  let sum = 0;
  for (let at = 1; at < bins.length; at++) sum += (bins[at]! - bins[at - 1]!) ** 2;
  return sum;
}
