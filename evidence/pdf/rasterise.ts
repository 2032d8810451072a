import { createCanvas } from '@napi-rs/canvas';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy, PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createRaster, type Raster } from '../image/raster.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { mostPixels, rasterResolution } from './limits.ts';

/** One page as pixels, and how its own coordinates lead to them. */
export interface PagePicture {
  readonly raster: Raster;
  readonly viewport: PageViewport;
}

/** Draws a page at 200 dpi on white, turned as the file says. Fails with `image-too-large` or `file-damaged`. */
export async function rasterise(page: PDFPageProxy): Promise<Result<PagePicture>> {
  const viewport = page.getViewport({ scale: rasterResolution / 72 });
  const width = Math.max(1, Math.round(viewport.width));
  const height = Math.max(1, Math.round(viewport.height));
  if (width * height > mostPixels)
    return fail('image-too-large', {
      size: `${width}×${height}`,
      limit: `${mostPixels / 1_000_000} 百万像素`,
    });
  const canvas = createCanvas(width, height);
  try {
    await page.render({
      canvas: canvas as never,
      viewport,
      background: '#ffffff',
      annotationMode: pdfjs.AnnotationMode.ENABLE,
    }).promise;
  } catch {
    return fail('file-damaged');
  }
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const raster = createRaster(width, height, 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    raster.data[pixel * 3] = data[pixel * 4] ?? 0;
    raster.data[pixel * 3 + 1] = data[pixel * 4 + 1] ?? 0;
    raster.data[pixel * 3 + 2] = data[pixel * 4 + 2] ?? 0;
  }
  return ok({ raster, viewport });
}
