import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import { boundsOf, type Point, type Polygon } from '../../../shared/geometry/polygon.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { levelOrder } from '../../app/levels/level.ts';

/** Whether a point lies in a polygon (even–odd rule), page pixels. */
export function contains(polygon: Polygon, [x, y]: Point): boolean {
  let inside = false;
  for (const [index, [ax, ay]] of polygon.entries()) {
    const [bx, by] = polygon[(index + 1) % polygon.length]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

const areaOf = (polygon: Polygon): number => {
  const { width, height } = boundsOf(polygon);
  return width * height;
};

const weight = ({ level }: CheckResult): number => levelOrder.indexOf(level);

/**
 * The check that a point of a page speaks of: the one with the smallest evidence around it, the most pressing of several
 * on the same place; `undefined` where no evidence lies.
 */
export function checkAt(
  checks: readonly CheckResult[],
  sha256: Sha256,
  page: number,
  point: Point,
): CheckResult | undefined {
  const hit = checks.flatMap((check) =>
    check.evidence
      .filter((one) => one.sha256 === sha256 && one.page === page && contains(one.polygon, point))
      .map((one) => ({ check, area: areaOf(one.polygon) })),
  );
  return hit.toSorted((one, other) => one.area - other.area || weight(one.check) - weight(other.check))[0]
    ?.check;
}
