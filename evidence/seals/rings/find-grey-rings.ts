import { dilate } from '../../image/layout/components.ts';
import { seededRandom } from '../../image/random.ts';
import type { Ellipse } from '../finding.ts';
import type { SealMap } from '../map/seal-map.ts';
import { CLEAR_GREY_RING, isSealRing, type RingRule } from './accept-ring.ts';
import { apart, patchCentres } from './centres.ts';
import { pointOn } from './ellipse.ts';
import { radiusRangeOf } from './find-rings.ts';
import { fitRing } from './fit-ring.ts';
import { findRingCentres } from './hough.ts';
import { measureRing } from './measure-ring.ts';
import { outermostRim } from './outer-rim.ts';
import { castRays } from './ring-points.ts';
import { withoutRepeats, type Ring } from './ring.ts';

const INK = 40;
const NEAR_BLACK = 185;
const DARKEST_RING = 140;
const MOST_RUNS = 4;
/** Print has so many edges that a worn ring is far down the list. */
const MOST_PEAKS = 16;
const SEED = 4242;

/**
 * Finds rings in grey, as a seal looks on a photocopy: first on everything dark, then, when nothing is found, on what is
 * grey but not black, which removes print. Print can form circles by chance, so what this finds is only ever possible.
 */
export function findGreyRings(map: SealMap, rule: RingRule): Ring[] {
  const { width, height, darkness } = map;
  const dark = darkness.map((value) => (value >= INK ? 1 : 0));
  const found = search(map, darkness, dark, rule);
  if (found.length > 0) return found;
  const black = dilate(
    darkness.map((value) => (value >= NEAR_BLACK ? 1 : 0)),
    width,
    height,
    2,
  );
  const middle = darkness.map((value, at) => (black[at] === 0 ? value : 0));
  return search(
    map,
    middle,
    middle.map((value) => (value >= INK ? 1 : 0)),
    rule,
  );
}

function search(map: SealMap, strength: Uint8Array, mask: Uint8Array, rule: RingRule): Ring[] {
  const { width, height } = map;
  const range = radiusRangeOf(map);
  const random = seededRandom(SEED);
  const wide = { least: range.least * 0.8, most: range.most * 1.1 };
  const rings: Ring[] = [];
  const centres = apart([
    ...patchCentres(mask, width, height, range),
    ...findRingCentres(strength, mask, width, height, range, MOST_PEAKS),
  ]);
  for (const centre of centres) {
    const fitted = fitRing(castRays(mask, width, height, centre, wide, MOST_RUNS), range, random);
    if (fitted === null) continue;
    const ellipse = outermostRim(mask, width, height, fitted, range);
    const measures = measureRing(mask, width, height, ellipse);
    const asked = ringDarkness(map, ellipse) < DARKEST_RING ? rule : CLEAR_GREY_RING;
    if (isSealRing(ellipse, measures, asked)) rings.push({ ellipse, measures });
  }
  return withoutRepeats(rings);
}

/** Mean darkness of the inked part of the ring: stamping ink copies grey, print copies black. */
function ringDarkness({ width, height, darkness }: SealMap, ring: Ellipse): number {
  let sum = 0;
  let count = 0;
  for (let sector = 0; sector < 180; sector++) {
    const [px, py] = pointOn(ring, (sector * Math.PI) / 90);
    const [x, y] = [Math.floor(px), Math.floor(py)];
    const value = x >= 0 && y >= 0 && x < width && y < height ? darkness[y * width + x]! : 0;
    if (value < INK) continue;
    sum += value;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}
