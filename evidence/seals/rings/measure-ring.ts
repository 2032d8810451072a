import type { Ellipse } from '../finding.ts';
import { pointOn, scaled } from './ellipse.ts';

const SECTORS = 180;
const RING_REACH = 2.5;
const OUTSIDE = [5, 5.75, 6.5] as const;
/** Depths within the ring, in half axes: a disc is inked at all of them, a broad or double rim only at the first. */
const INSIDE = [0.07, 0.12, 0.17, 0.22] as const;
const BAND = [0.62, 0.68, 0.74, 0.8, 0.86] as const;

/** How a fitted ellipse looks as the ring of a seal. All are shares of the sectors on the page, 0…1. */
export interface RingMeasures {
  /** Share of the whole ring that lies on the page. */
  readonly onPage: number;
  /** Sectors with ink on the ring. */
  readonly coverage: number;
  /** Sectors with ink on the ring and none just outside of it. */
  readonly thin: number;
  /** Sectors with ink just inside the ring: near 1 for a disc. */
  readonly filled: number;
  /** Sectors with ink where the name runs. */
  readonly band: number;
}

/** Measures a ring on a mask of ink. */
export function measureRing(mask: Uint8Array, width: number, height: number, ring: Ellipse): RingMeasures {
  const inkAt = (ellipse: Ellipse, t: number, outward: number): boolean => {
    const [px, py] = pointOn(ellipse, t, outward);
    const x = Math.floor(px);
    const y = Math.floor(py);
    return x >= 0 && y >= 0 && x < width && y < height && mask[y * width + x] !== 0;
  };
  const bands = BAND.map((factor) => scaled(ring, factor));
  let onPage = 0;
  let covered = 0;
  let thin = 0;
  let filled = 0;
  let band = 0;
  for (let sector = 0; sector < SECTORS; sector++) {
    const t = (sector * 2 * Math.PI) / SECTORS;
    const [x, y] = pointOn(ring, t);
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    onPage++;
    let isCovered = false;
    for (let offset = -RING_REACH; offset <= RING_REACH && !isCovered; offset += 0.5)
      isCovered = inkAt(ring, t, offset);
    if (isCovered) {
      covered++;
      if (!OUTSIDE.some((offset) => inkAt(ring, t, offset))) thin++;
    }
    if (INSIDE.every((depth) => inkAt(ring, t, -depth * ring.b))) filled++;
    if (bands.some((ellipse) => inkAt(ellipse, t, 0))) band++;
  }
  const share = (count: number): number => (onPage === 0 ? 0 : count / onPage);
  return {
    onPage: onPage / SECTORS,
    coverage: share(covered),
    thin: share(thin),
    filled: share(filled),
    band: share(band),
  };
}
