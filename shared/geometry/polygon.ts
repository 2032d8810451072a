import * as z from 'zod';

/**
 * A closed polygon in *page pixels*: the displayed page, that is source pixels after EXIF and `rotation`
 * (clockwise degrees), before any perspective correction; for PDF its 200-dpi raster. Origin top left, y down.
 */
export const polygon = z.array(z.tuple([z.number(), z.number()])).min(3);
export type Polygon = z.infer<typeof polygon>;
export type Point = [x: number, y: number];

/** The smallest upright box around a polygon, page pixels. */
export function boundsOf(points: Polygon): { x: number; y: number; width: number; height: number } {
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The rectangle as a polygon, clockwise from top left. */
export const rectangle = (x: number, y: number, width: number, height: number): Polygon => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];
