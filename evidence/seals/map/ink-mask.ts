import { findComponents } from '../../image/layout/components.ts';

const WEAK_FLOOR = 14;
const STRONG_FLOOR = 28;
const WEAK_SIGMAS = 3.5;
const STRONG_SIGMAS = 8;
const SMALLEST = 3;

/**
 * Marks what is inked in a map of ink strength: everything above a weak threshold that hangs together with something
 * above a strong one. Both rise with the noise of the page. Specks below three pixels are dropped.
 */
export function maskInk(strength: Uint8Array, width: number, height: number): Uint8Array {
  const { median, sigma } = noiseOf(strength);
  const weak = Math.max(WEAK_FLOOR, median + WEAK_SIGMAS * sigma);
  const strong = Math.max(STRONG_FLOOR, median + STRONG_SIGMAS * sigma);
  const candidates = new Uint8Array(strength.length);
  for (let at = 0; at < strength.length; at++) candidates[at] = strength[at]! >= weak ? 1 : 0;
  const { components, labels } = findComponents(candidates, width, height);
  const isStrong = new Uint8Array(components.length + 1);
  for (let at = 0; at < labels.length; at++) if (strength[at]! >= strong) isStrong[labels[at]!] = 1;
  isStrong[0] = 0;
  components.forEach((component, index) => {
    if (component.size < SMALLEST) isStrong[index + 1] = 0;
  });
  for (let at = 0; at < labels.length; at++) candidates[at] = isStrong[labels[at]!]!;
  return candidates;
}

/** Median, and deviation estimated from the median distance to it. */
function noiseOf(strength: Uint8Array): { median: number; sigma: number } {
  const histogram = new Uint32Array(256);
  for (let at = 0; at < strength.length; at++) histogram[strength[at]!]!++;
  const median = medianOf(histogram, strength.length);
  const distances = new Uint32Array(256);
  for (let value = 0; value < 256; value++) distances[Math.abs(value - median)]! += histogram[value]!;
  return { median, sigma: 1.4826 * medianOf(distances, strength.length) };
}

function medianOf(histogram: Uint32Array, count: number): number {
  let sum = 0;
  for (let value = 0; value < 256; value++) {
    sum += histogram[value]!;
    if (sum * 2 >= count) return value;
  }
  return 255;
}
