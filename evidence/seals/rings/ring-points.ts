import type { Point } from '../../../shared/geometry/polygon.ts';
import type { RadiusRange } from './hough.ts';

const RAYS = 120;
/** A run thicker than this is more than a ring; only its outer rim counts. */
const THICKEST_RING = 6;

/** Points on a ray that may belong to the ring, outermost first. */
export type RayPoints = readonly Point[];

/**
 * Looks from a centre along 120 rays and notes where ink lies, from the outside in, at most `mostRuns` stretches a ray:
 * the ring is the outermost of them unless something else lies over or around it.
 */
export function castRays(
  mask: Uint8Array,
  width: number,
  height: number,
  [cx, cy]: Point,
  range: RadiusRange,
  mostRuns: number,
): RayPoints[] {
  return Array.from({ length: RAYS }, (_, index) => {
    const angle = (index * 2 * Math.PI) / RAYS;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const found: Point[] = [];
    let outer: number | null = null;
    for (let radius = range.most; radius >= range.least && found.length < mostRuns; radius -= 0.5) {
      const x = Math.floor(cx + dx * radius);
      const y = Math.floor(cy + dy * radius);
      const isInk = x >= 0 && y >= 0 && x < width && y < height && mask[y * width + x] !== 0;
      if (isInk) outer ??= radius;
      else if (outer !== null) {
        const inner = radius + 0.5;
        const middle = outer - inner > THICKEST_RING ? outer - THICKEST_RING / 4 : (outer + inner) / 2;
        found.push([cx + dx * middle, cy + dy * middle]);
        outer = null;
      }
    }
    return found;
  });
}
