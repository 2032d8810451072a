import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import type { Size, Turn } from './page-space.ts';
import styles from '../viewer.module.css';

/** Page pixels per PDF point: polygons of PDFs lie in the 200-dpi raster. */
export const pixelsPerPoint = 200 / 72;
/** Largest canvas, device pixels; beyond it the page is drawn coarser and stretched. */
const largestCanvas = 24_000_000;

/** Size of a PDF page in page pixels, before the reading's rotation. */
export function pdfPageSize(page: PDFPageProxy): Size {
  const { width, height } = page.getViewport({ scale: pixelsPerPoint });
  return { width, height };
}

/** One page of a PDF, drawn sharp for the present zoom. */
export function PdfPage(props: {
  pdf: PDFDocumentProxy;
  page: number;
  /** Turn that makes the page upright, from its reading. */
  turn: Turn;
  /** Screen pixels per page pixel. */
  scale: number;
  onSize: (size: Size) => void;
  onFailed: () => void;
}) {
  const { pdf, page, turn, scale, onSize, onFailed } = props;
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    let wanted = true;
    let task: RenderTask | null = null;
    const draw = async (): Promise<void> => {
      const proxy = await pdf.getPage(page);
      if (!wanted || canvas.current === null) return;
      onSize(pdfPageSize(proxy));
      const rotation = (proxy.rotate + turn) % 360;
      const fine = proxy.getViewport({ scale: scale * pixelsPerPoint * window.devicePixelRatio, rotation });
      const shrink = Math.min(1, Math.sqrt(largestCanvas / (fine.width * fine.height)));
      const viewport = fine.clone({ scale: fine.scale * shrink });
      const drawn = document.createElement('canvas');
      drawn.width = Math.max(1, Math.round(viewport.width));
      drawn.height = Math.max(1, Math.round(viewport.height));
      task = proxy.render({ canvas: drawn, viewport });
      await task.promise;
      const shown = canvas.current;
      if (!wanted || shown === null) return;
      shown.width = drawn.width;
      shown.height = drawn.height;
      shown.getContext('2d')?.drawImage(drawn, 0, 0);
    };
    draw().catch((error: unknown) => {
      const cancelled = error instanceof Error && error.name === 'RenderingCancelledException';
      if (wanted && !cancelled) onFailed();
    });
    return () => {
      wanted = false;
      task?.cancel();
    };
  }, [pdf, page, turn, scale, onSize, onFailed]);

  return <canvas ref={canvas} className={styles.canvas} />;
}
