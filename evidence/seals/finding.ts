import type { Seal } from '../../shared/readings/schema.ts';
import type { Polygon } from '../../shared/geometry/polygon.ts';

/** An ellipse in prepared pixels: centre, half axes `a ≥ b`, `angle` of the long axis in radians, y down. */
export interface Ellipse {
  readonly cx: number;
  readonly cy: number;
  readonly a: number;
  readonly b: number;
  readonly angle: number;
}

/** One seal (印章) seen on a page: where and what, not yet whose. */
export interface SealFinding {
  /** The outer ring in prepared pixels; for a square seal the ellipse within its frame. */
  readonly ellipse: Ellipse;
  /** Outline in displayed page pixels: about 48 points of the ring, or the four corners of a square seal. */
  readonly polygon: Polygon;
  readonly kind: Seal['kind'];
  readonly shape: Seal['shape'];
  readonly colour: Seal['colour'];
  /** 0…1: how much of ring and text is inked well enough to be read. */
  readonly legibility: number;
  /** 0…1: how sure it is that this is a seal at all. */
  readonly confidence: number;
}

/** What the search of one page found. `unsure`: something may be a seal (grey ring, half a ring); a person should look. */
export interface SealSearch {
  readonly seals: SealFinding[];
  readonly unsure: boolean;
}
