import type { PreparedPage } from '../image/prepared-page.ts';
import { compose, scaling, turning } from '../image/geometry/homography.ts';
import type { Raster } from '../image/raster.ts';
import { warp } from '../image/resample.ts';
import type { SealFinding } from './finding.ts';

const MARGIN = 1.12;

/** The seal in colour with a little margin, upright with the page. */
export function sealCrop(page: PreparedPage, { ellipse }: SealFinding): Raster {
  return cut(page.flat, ellipse.cx, ellipse.cy, ellipse.a * MARGIN, ellipse.a * MARGIN, 0, 1);
}

/** A box of a picture around a point, turned by `radians` so that its own level becomes level; drawn `zoom` times as large. */
export function cut(
  source: Raster,
  cx: number,
  cy: number,
  halfWidth: number,
  halfHeight: number,
  radians: number,
  zoom: number,
): Raster {
  const width = Math.max(1, Math.round(2 * halfWidth * zoom));
  const height = Math.max(1, Math.round(2 * halfHeight * zoom));
  const toSource = compose(
    turning(radians, cx, cy),
    scaling(1 / zoom, 1 / zoom, cx - halfWidth, cy - halfHeight),
  );
  return warp(source, toSource, width, height, 250);
}
