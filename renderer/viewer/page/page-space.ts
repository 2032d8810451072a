import { boundsOf, type Polygon } from '../../../shared/geometry/polygon.ts';

/** Quarter turns, clockwise degrees. */
export type Turn = 0 | 90 | 180 | 270;
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large a page is shown: a fit that follows the window, or a fixed scale (screen pixels per page pixel). */
export type Zoom = 'width' | 'page' | number;

/** Smallest and largest scale that zooming reaches. */
const limits = { least: 0.05, most: 4 };
/** Space left around a fitted page, screen pixels on each side. */
export const margin = 8;
/** Lower and upper height of a place on screen, screen pixels, between which it is shown without changing the zoom. */
const readable = { least: 16, wanted: 24, most: 0.8 };

/** Adds quarter turns. */
export const turned = (turn: Turn, by: Turn): Turn => ((turn + by) % 360) as Turn;

/** Size after turning. */
export const sizeTurned = ({ width, height }: Size, turn: Turn): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width };

/** The scale that a zoom means for a page (already turned) in a window. */
export function scaleFor(zoom: Zoom, page: Size, window: Size): number {
  if (typeof zoom === 'number') return zoom;
  const byWidth = (window.width - 2 * margin) / page.width;
  const byHeight = (window.height - 2 * margin) / page.height;
  return limited(zoom === 'width' ? byWidth : Math.min(byWidth, byHeight));
}

/** The nearest scale within the limits. */
export const limited = (scale: number): number => Math.min(limits.most, Math.max(limits.least, scale));

/** A point of the displayed page after the viewer's own turn, page pixels. */
export function pointTurned(x: number, y: number, page: Size, turn: Turn): [x: number, y: number] {
  switch (turn) {
    case 0:
      return [x, y];
    case 90:
      return [page.height - y, x];
    case 180:
      return [page.width - x, page.height - y];
    case 270:
      return [y, page.width - x];
  }
}

/**
 * How to show a place: the scale at which it can be read (the present one where that will do) and where its middle
 * lies on the turned page, page pixels.
 */
export function aim(
  place: Polygon,
  page: Size,
  turn: Turn,
  scale: number,
  window: Size,
): { scale: number; x: number; y: number } {
  const box = boundsOf(place);
  const [x, y] = pointTurned(box.x + box.width / 2, box.y + box.height / 2, page, turn);
  const height = Math.min(box.width, box.height) * scale;
  const largest = Math.max((box.width * scale) / window.width, (box.height * scale) / window.height);
  if (largest > readable.most) return { scale: limited((scale * readable.most) / largest), x, y };
  if (height >= readable.least) return { scale, x, y };
  const wanted = scale * (readable.wanted / Math.max(height, 1));
  const fits = scale * (readable.most / largest);
  return { scale: limited(Math.min(wanted, fits, 1.5)), x, y };
}

/** The point of the displayed page under a point of the turned page; both as shares (0…1) of width and height. */
export function unturned(x: number, y: number, turn: Turn): [x: number, y: number] {
  switch (turn) {
    case 0:
      return [x, y];
    case 90:
      return [y, 1 - x];
    case 180:
      return [1 - x, 1 - y];
    case 270:
      return [1 - y, x];
  }
}
