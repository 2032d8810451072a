import type { CheckLevel } from '../../../shared/domain/enumerations.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { Point, Polygon } from '../../../shared/geometry/polygon.ts';

/** A place to be outlined on a page, page pixels of the displayed page. */
export interface Outline {
  readonly sha256: Sha256;
  readonly page: number;
  readonly polygon: Polygon;
  readonly level: CheckLevel | null;
  /** Hovered outlines are thin, the chosen one is strong. */
  readonly strong: boolean;
  /** One of all places that checks stand on: hardly there. */
  readonly quiet?: boolean;
}

/** A place the viewer should go to. A new object each time, so that asking twice goes twice. */
export interface Target {
  readonly sha256: Sha256;
  readonly page: number;
  readonly polygon: Polygon | null;
}

/** A point of a page that was clicked, page pixels of the displayed page. */
export interface PointOnPage {
  readonly sha256: Sha256;
  readonly page: number;
  readonly point: Point;
}
