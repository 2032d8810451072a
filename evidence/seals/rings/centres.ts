import type { Point } from '../../../shared/geometry/polygon.ts';
import { dilate, findComponents } from '../../image/layout/components.ts';
import type { RadiusRange } from './hough.ts';

const JOINING_REACH = 6;

/** Centres of the patches of ink, joined over small gaps, that have the size of a seal. */
export function patchCentres(
  mask: Uint8Array,
  width: number,
  height: number,
  { least, most }: RadiusRange,
): Point[] {
  const { components } = findComponents(dilate(mask, width, height, JOINING_REACH), width, height);
  return components
    .filter((patch) => {
      const across = patch.right - patch.left - 2 * JOINING_REACH;
      const down = patch.bottom - patch.top - 2 * JOINING_REACH;
      return (
        Math.min(across, down) >= least &&
        Math.max(across, down) <= 3 * most &&
        Math.max(across, down) >= 2 * least
      );
    })
    .map((patch): Point => [(patch.left + patch.right + 1) / 2, (patch.top + patch.bottom + 1) / 2]);
}

const NEAR = 6;

/** Centres without those that repeat an earlier one. */
export function apart(centres: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const centre of centres)
    if (!kept.some(([x, y]) => Math.hypot(x - centre[0], y - centre[1]) < NEAR)) kept.push(centre);
  return kept;
}
