import { boundsOf, type Polygon } from '../../../shared/geometry/polygon.ts';
import { pixelsPerPoint } from '../page/pdf-page.tsx';
import { sizeTurned, type Size, type Turn } from '../page/page-space.ts';
import type { PaperSource } from '../papers/paper-source.ts';

/** A part of a displayed page, page pixels. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** The box of a place with air around it: `share` of its height on every side, at least a few pixels. */
export function boxAround(place: Polygon, share: number): Box {
  const { x, y, width, height } = boundsOf(place);
  const air = Math.max(6, Math.min(width, height) * share);
  return { x: x - air, y: y - air, width: width + 2 * air, height: height + 2 * air };
}

/**
 * Draws a part of a page on a canvas, upright as its reading says. `scale` in canvas pixels per page pixel. Rejects when a
 * PDF page cannot be drawn.
 */
export async function drawCrop(
  canvas: HTMLCanvasElement,
  source: PaperSource,
  page: number,
  turn: Turn,
  box: Box,
  scale: number,
): Promise<void> {
  const width = Math.max(1, Math.round(box.width * scale));
  const height = Math.max(1, Math.round(box.height * scale));
  if (source.kind === 'image') {
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (context === null) return;
    const shown = sizeTurned(source, turn);
    context.imageSmoothingQuality = 'high';
    context.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale);
    context.translate(shown.width / 2, shown.height / 2);
    context.rotate((turn * Math.PI) / 180);
    context.drawImage(source.picture, -source.width / 2, -source.height / 2);
    return;
  }
  const proxy = await source.pdf.getPage(page);
  const viewport = proxy.getViewport({
    scale: scale * pixelsPerPoint,
    rotation: (proxy.rotate + turn) % 360,
    offsetX: -box.x * scale,
    offsetY: -box.y * scale,
  });
  const drawn = document.createElement('canvas');
  drawn.width = width;
  drawn.height = height;
  await proxy.render({ canvas: drawn, viewport }).promise;
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(drawn, 0, 0);
}
