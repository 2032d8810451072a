import { useEffect, useRef, type RefObject } from 'react';
import { drawCrop } from '../crop/draw-crop.ts';
import type { PaperSource } from '../papers/paper-source.ts';
import { sizeTurned, unturned, type Size, type Turn } from './page-space.ts';
import styles from '../viewer.module.css';

/** Diameter of the lens and how much it enlarges what is on screen. */
const lens = { size: 220, power: 2.4 };

/** A lens that follows the pointer over the page. */
export function Magnifier(props: {
  area: RefObject<HTMLElement | null>;
  source: PaperSource;
  page: number;
  /** The displayed page, before the window's own turn, page pixels. */
  displayed: Size;
  readingTurn: Turn;
  turn: Turn;
  /** Screen pixels per page pixel. */
  scale: number;
  /** How the page is lit, CSS filter. */
  filter: string | undefined;
}) {
  const { area, source, page, displayed, readingTurn, turn, scale } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    let busy = false;
    const move = (event: PointerEvent): void => {
      const glass = canvas.current;
      const sheet = element.querySelector('[data-sheet]')?.getBoundingClientRect();
      if (glass === null || sheet === undefined) return;
      const around = element.getBoundingClientRect();
      const shares = [
        (event.clientX - sheet.left) / sheet.width,
        (event.clientY - sheet.top) / sheet.height,
      ] as const;
      const inside = shares.every((share) => share >= 0 && share <= 1);
      glass.style.visibility = inside ? 'visible' : 'hidden';
      if (!inside) return;
      glass.style.left = `${event.clientX - around.left + element.scrollLeft - lens.size / 2}px`;
      glass.style.top = `${event.clientY - around.top + element.scrollTop - lens.size / 2}px`;
      if (busy) return;
      busy = true;
      const [x, y] = unturned(...shares, turn);
      const side = lens.size / (scale * lens.power);
      const box = {
        x: x * displayed.width - side / 2,
        y: y * displayed.height - side / 2,
        width: side,
        height: side,
      };
      const sharp = scale * lens.power * window.devicePixelRatio;
      drawCrop(glass, source, page, readingTurn, box, sharp)
        .catch(() => {
          glass.style.visibility = 'hidden';
        })
        .finally(() => {
          busy = false;
        });
    };
    element.addEventListener('pointermove', move);
    return () => element.removeEventListener('pointermove', move);
  }, [area, source, page, displayed, readingTurn, turn, scale]);
  const shape = sizeTurned({ width: lens.size, height: lens.size }, turn);
  return (
    <canvas
      ref={canvas}
      className={styles.lens}
      style={{ ...shape, transform: `rotate(${turn}deg)`, filter: props.filter }}
    />
  );
}
