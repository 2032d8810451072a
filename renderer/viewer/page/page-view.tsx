import type { ReactNode } from 'react';
import { OutlineLayer } from './outline-layer.tsx';
import type { Outline } from './outline.ts';
import { sizeTurned, type Size, type Turn } from './page-space.ts';
import styles from '../viewer.module.css';

/** A page with its outlines at a scale, turned as the viewer wishes; `page` is the displayed page, page pixels. */
export function PageView(props: {
  page: Size;
  turn: Turn;
  scale: number;
  outlines: readonly Outline[];
  /** How the page is lit, CSS filter; outlines keep their colours. */
  filter: string | undefined;
  /** Selectable text over the page. */
  text: ReactNode;
  children: ReactNode;
}) {
  const { page, turn, scale } = props;
  const outer = sizeTurned(page, turn);
  return (
    <div
      className={styles.sheet}
      data-sheet
      style={{ width: outer.width * scale, height: outer.height * scale }}
    >
      <div
        className={styles.page}
        style={{
          width: page.width * scale,
          height: page.height * scale,
          transform: `translate(-50%, -50%) rotate(${turn}deg)`,
        }}
      >
        <div className={styles.ink} style={{ filter: props.filter }}>
          {props.children}
        </div>
        {props.text}
        <OutlineLayer page={page} outlines={props.outlines} />
      </div>
    </div>
  );
}
