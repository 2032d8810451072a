import type { Point } from '../../../shared/geometry/polygon.ts';
import type { RandomNumbers } from '../../image/random.ts';
import type { Ellipse } from '../finding.ts';
import { circleThrough, fitEllipse } from './conic.ts';
import { distanceTo } from './ellipse.ts';
import type { RadiusRange } from './hough.ts';
import type { RayPoints } from './ring-points.ts';

const TRIES = 500;
const TOLERANCE = 1.6;
const ROUNDS = 3;
const FLATTEST = 0.6;
const LEAST_RAYS = 24;

/**
 * The ellipse that most rays agree on (RANSAC, circles through three points and conics through five in turn), refined three
 * times by least squares on the points that fit. Null when there is none of a likely size.
 */
export function fitRing(
  rays: readonly RayPoints[],
  range: RadiusRange,
  random: RandomNumbers,
): Ellipse | null {
  const seen = rays.filter((ray) => ray.length > 0);
  if (seen.length < LEAST_RAYS) return null;
  const pick = (): Point => {
    const ray = seen[Math.floor(random() * seen.length)]!;
    return ray[Math.floor(random() * random() * ray.length)]!;
  };
  let best: Ellipse | null = null;
  let bestSupport = 0;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const guess =
      attempt % 2 === 0
        ? circleThrough(pick(), pick(), pick())
        : fitEllipse([pick(), pick(), pick(), pick(), pick()]);
    if (guess === null || !isLikely(guess, range)) continue;
    const support = supportOf(guess, seen);
    if (support > bestSupport) {
      bestSupport = support;
      best = guess;
    }
  }
  if (best === null || bestSupport < LEAST_RAYS) return null;
  for (let round = 0; round < ROUNDS; round++) {
    const finer = fitEllipse(seen.flatMap((ray) => nearestOf(best!, ray)));
    if (finer === null || !isLikely(finer, range) || supportOf(finer, seen) < 0.9 * bestSupport) break;
    best = finer;
    bestSupport = supportOf(finer, seen);
  }
  return best;
}

const isLikely = ({ a, b }: Ellipse, range: RadiusRange): boolean =>
  a >= range.least && a <= range.most && b / a >= FLATTEST && b >= range.least * FLATTEST;

function nearestOf(ellipse: Ellipse, ray: RayPoints): Point[] {
  let nearest: Point | null = null;
  let least = TOLERANCE;
  for (const point of ray) {
    const distance = Math.abs(distanceTo(ellipse, point[0], point[1]));
    if (distance <= least) {
      least = distance;
      nearest = point;
    }
  }
  return nearest === null ? [] : [nearest];
}

function supportOf(ellipse: Ellipse, rays: readonly RayPoints[]): number {
  let count = 0;
  for (const ray of rays)
    for (const [x, y] of ray)
      if (Math.abs(distanceTo(ellipse, x, y)) <= TOLERANCE) {
        count++;
        break;
      }
  return count;
}
