import { useEffect, useRef, useState } from 'react';
import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import type { Polygon } from '../../../shared/geometry/polygon.ts';
import type { Turn } from '../page/page-space.ts';
import { usePaper } from '../papers/use-paper.ts';
import { boxAround, drawCrop } from './draw-crop.ts';
import styles from './place-crop.module.css';

/** Largest enlargement of a crop, screen pixels per page pixel. */
const largest = 2;

/** A place of a paper as a small picture at most so wide and high, screen pixels. Empty until the paper is decoded. */
export function PlaceCrop(props: {
  document: DocumentEntry;
  page: number;
  polygon: Polygon;
  /** Turn that makes the page upright, from its reading. */
  turn: Turn;
  width: number;
  height: number;
  label: string;
  /** Air around the place, share of its height. */
  air?: number;
}) {
  const { document, page, polygon, turn, width, height, air = 0.25 } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const opened = usePaper(document, true);
  const source = opened?.ok === true ? opened.value : null;
  const [failed, setFailed] = useState(false);
  const box = boxAround(polygon, air);
  const scale = Math.min(width / box.width, height / box.height, largest);
  const place = JSON.stringify(box);

  useEffect(() => {
    if (source === null || canvas.current === null) return;
    const sharp = scale * window.devicePixelRatio;
    drawCrop(canvas.current, source, page, turn, JSON.parse(place) as typeof box, sharp).catch(() =>
      setFailed(true),
    );
  }, [source, page, turn, scale, place]);

  if (failed) return null;
  return (
    <canvas
      ref={canvas}
      className={styles.crop}
      role="img"
      aria-label={props.label}
      style={{ width: Math.round(box.width * scale), height: Math.round(box.height * scale) }}
    />
  );
}
