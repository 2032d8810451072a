import type { Raster } from '../raster.ts';
import { scaling } from '../geometry/homography.ts';
import { warp } from '../resample.ts';

/** Long side at which sharpness is measured, so that its figures mean the same for every page. */
const MEASURED_LENGTH = 1600;
const INK = 170;
/** Where blur has spread all ink thin, this counts as ink. */
const SPREAD_INK = 228;
const LEAST_INK_SHARE = 0.001;
/** Brighter than this, with all its neighbours, is bare paper. */
const BARE = 215;

/** How sharp and how clean the print of a flattened page is. */
export interface Sharpness {
  /** 95th percentile of the Sobel gradient on ink; null when there is too little ink to tell. */
  readonly gradient: number | null;
  /** Share of the page that is ink. */
  readonly inkShare: number;
  /** Median darkness of ink, 0 black. */
  readonly inkLevel: number;
  /** Standard deviation of bare paper, grey levels. */
  readonly noise: number;
}

/** Measures a flattened one-channel page at a long side of 1600 pixels. */
export function measureSharpness(flat: Raster): Sharpness {
  const page = atMeasuredLength(flat);
  const measured = measureInk(page, INK);
  return measured.gradient === null ? measureInk(page, SPREAD_INK) : measured;
}

function atMeasuredLength(flat: Raster): Raster {
  const scale = Math.max(flat.width, flat.height) / MEASURED_LENGTH;
  if (Math.abs(scale - 1) < 0.02) return flat;
  return warp(flat, scaling(scale, scale), Math.round(flat.width / scale), Math.round(flat.height / scale));
}

function measureInk(page: Raster, threshold: number): Sharpness {
  const { width, height, data } = page;
  const gradients = new Uint32Array(1200);
  const levels = new Uint32Array(256);
  const residues = new Uint32Array(256);
  let ink = 0;
  let paper = 0;
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const value = data[at]!;
      if (value >= threshold && ((x + y) & 3) !== 0) continue;
      const a = data[at - width - 1]!;
      const b = data[at - width]!;
      const c = data[at - width + 1]!;
      const d = data[at - 1]!;
      const f = data[at + 1]!;
      const g = data[at + width - 1]!;
      const h = data[at + width]!;
      const i = data[at + width + 1]!;
      if (value < threshold) {
        ink++;
        levels[value]!++;
        const gx = c + 2 * f + i - a - 2 * d - g;
        const gy = g + 2 * h + i - a - 2 * b - c;
        const gradient = Math.round(Math.sqrt(gx * gx + gy * gy));
        gradients[gradient < 1199 ? gradient : 1199]!++;
      } else if (
        value > BARE && b > BARE && d > BARE && f > BARE && h > BARE && a > BARE && c > BARE && g > BARE && i > BARE // prettier-ignore
      ) {
        paper++;
        residues[Math.min(255, Math.abs(4 * value - b - d - f - h))]!++;
      }
    }
  const inkShare = ink / (width * height);
  return {
    gradient: inkShare < LEAST_INK_SHARE ? null : shareAt(gradients, ink * 0.95),
    inkShare,
    inkLevel: shareAt(levels, ink * 0.5),
    // Median of the absolute 4-neighbour Laplacian of white noise of deviation s is 0.6745 · √20 · s.
    noise: paper === 0 ? 0 : shareAt(residues, paper * 0.5) / (0.6745 * Math.sqrt(20)),
  };
}

function shareAt(histogram: Uint32Array, count: number): number {
  let sum = 0;
  for (let value = 0; value < histogram.length; value++) {
    sum += histogram[value]!;
    if (sum >= count) return value;
  }
  return histogram.length - 1;
}
