import { useEffect, useRef, useState } from 'react';
import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import { drawCrop } from '../crop/draw-crop.ts';
import { pdfPageSize } from '../page/pdf-page.tsx';
import { sizeTurned, type Size, type Turn } from '../page/page-space.ts';
import type { PaperSource } from '../papers/paper-source.ts';
import { useShelf } from '../papers/shelf-context.tsx';
import styles from './strip.module.css';

/** Largest thumbnail, screen pixels. */
const room: Size = { width: 56, height: 68 };

async function firstPageSize(source: PaperSource, turn: Turn): Promise<Size> {
  if (source.kind === 'image') return sizeTurned(source, turn);
  return sizeTurned(pdfPageSize(await source.pdf.getPage(1)), turn);
}

/** The first page of a paper, small; drawn when nothing more urgent waits. Empty while the paper is not here. */
export function Thumbnail(props: { document: DocumentEntry; here: boolean; turn: Turn }) {
  const { document, here, turn } = props;
  const shelf = useShelf();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);

  useEffect(() => {
    if (!here) return undefined;
    let wanted = true;
    const draw = async (): Promise<void> => {
      const opened = await shelf.open(document);
      if (!wanted || !opened.ok || canvas.current === null) return;
      const size = await firstPageSize(opened.value, turn);
      const scale = Math.min(room.width / size.width, room.height / size.height);
      const sharp = scale * window.devicePixelRatio;
      canvas.current.style.width = `${Math.round(size.width * scale)}px`;
      await drawCrop(canvas.current, opened.value, 1, turn, { x: 0, y: 0, ...size }, sharp);
      if (wanted) setDrawn(true);
    };
    const waiting = requestIdleCallback(
      () => {
        // a page that cannot be drawn says so in the window; here its place stays empty
        draw().catch(() => setDrawn(false));
      },
      { timeout: 2000 },
    );
    return () => {
      wanted = false;
      cancelIdleCallback(waiting);
    };
  }, [document, here, turn, shelf]);

  return <canvas ref={canvas} className={styles.picture} data-drawn={drawn} aria-hidden />;
}
