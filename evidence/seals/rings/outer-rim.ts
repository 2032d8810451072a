import type { Ellipse } from '../finding.ts';
import type { RadiusRange } from './hough.ts';
import { pointOn } from './ellipse.ts';

const SECTORS = 120;
/** How far outside a fitted ring another rim may lie, map pixels: 1 mm to 4.5 mm. */
const FARTHEST = 17;
const NEAREST = 3.5;
const STEP = 0.5;
const REACH = 1;
/** Between two rims there is less ink than this share of that on the fitted one; else they are one broad rim. */
const GAP = 0.85;
/** An outer rim is inked all round, or nearly as far round as the ring that was fitted. */
const LEAST_COVERAGE = 0.6;
const LEAST_OF_INNER = 0.8;

/**
 * The outermost of several rims: many seals have a thin rim or a ring of text within the outer one, and a fit may settle on
 * it. Gives the ring itself when nothing round lies outside of it.
 */
export function outermostRim(
  mask: Uint8Array,
  width: number,
  height: number,
  ring: Ellipse,
  { most }: RadiusRange,
): Ellipse {
  const inner = coverageAt(mask, width, height, ring, 0, REACH);
  const least = Math.max(LEAST_COVERAGE, LEAST_OF_INNER * inner);
  let outer: number | null = null;
  let last = 0;
  for (let outward = Math.min(FARTHEST, most - ring.a); outward >= NEAREST; outward -= STEP) {
    if (coverageAt(mask, width, height, ring, outward, REACH) >= least) {
      outer ??= outward;
      last = outward;
    } else if (outer !== null) break;
  }
  if (outer === null) return ring;
  const middle = (outer + last) / 2;
  for (let between = 1; between < middle; between += STEP)
    if (coverageAt(mask, width, height, ring, between, 0) < GAP * inner)
      return { ...ring, a: ring.a + middle, b: ring.b + middle };
  return ring;
}

/** Share of the sectors on the page that are inked within `reach` of a distance outside of a ring. */
function coverageAt(
  mask: Uint8Array,
  width: number,
  height: number,
  ring: Ellipse,
  outward: number,
  reach: number,
): number {
  let covered = 0;
  let seen = 0;
  for (let sector = 0; sector < SECTORS; sector++) {
    const t = (sector * 2 * Math.PI) / SECTORS;
    const [x, y] = pointOn(ring, t, outward);
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    seen++;
    for (let offset = -reach; offset <= reach; offset++) {
      const [px, py] = pointOn(ring, t, outward + offset);
      const column = Math.floor(px);
      const row = Math.floor(py);
      if (column >= 0 && row >= 0 && column < width && row < height && mask[row * width + column] !== 0) {
        covered++;
        break;
      }
    }
  }
  return seen === 0 ? 0 : covered / seen;
}
