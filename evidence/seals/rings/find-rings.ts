import { seededRandom } from '../../image/random.ts';
import type { SealMap } from '../map/seal-map.ts';
import { isPossibleRing, isSealRing, RED_RING } from './accept-ring.ts';
import { apart, patchCentres } from './centres.ts';
import { fitRing } from './fit-ring.ts';
import { findRingCentres, type RadiusRange } from './hough.ts';
import { measureRing } from './measure-ring.ts';
import { outermostRim } from './outer-rim.ts';
import { castRays } from './ring-points.ts';
import { withoutRepeats, type Ring } from './ring.ts';

/** Half axes of the seals of institutions, millimetres: 30 to 57 mm across, for 42 mm by rule and some slack. */
const LEAST_RADIUS_MM = 14.8;
const MOST_RADIUS_MM = 28.6;
const MOST_RUNS = 3;
const SEED = 42;

/** Radii of institutional seals in map pixels. */
export const radiusRangeOf = ({ scale }: SealMap): RadiusRange => ({
  least: Math.round(scale.least * LEAST_RADIUS_MM),
  most: Math.round(scale.most * MOST_RADIUS_MM),
});

/**
 * Finds the rings of red round and oval seals on a mask of red ink. Places to look at come from edges (circle Hough) and
 * from patches of red: the first smear for ovals, the second fail where another seal touches. `unsure` when no ring passed but one may be a worn seal.
 */
export function findRedRings(map: SealMap, mask: Uint8Array): { rings: Ring[]; unsure: boolean } {
  const { width, height } = map;
  const range = radiusRangeOf(map);
  const centres = apart([
    ...findRingCentres(map.redness, mask, width, height, range),
    ...patchCentres(mask, width, height, range),
  ]);
  const random = seededRandom(SEED);
  const wide = { least: range.least * 0.8, most: range.most * 1.15 };
  const rings: Ring[] = [];
  let possible = 0;
  for (const centre of centres) {
    const fitted = fitRing(castRays(mask, width, height, centre, wide, MOST_RUNS), range, random);
    if (fitted === null) continue;
    const ellipse = outermostRim(mask, width, height, fitted, range);
    const measures = measureRing(mask, width, height, ellipse);
    if (isSealRing(ellipse, measures, RED_RING)) rings.push({ ellipse, measures });
    else if (isPossibleRing(measures)) possible++;
  }
  return { rings: withoutRepeats(rings), unsure: rings.length === 0 && possible > 0 };
}
