import type { Size } from './page-space.ts';
import type { Outline } from './outline.ts';
import styles from '../viewer.module.css';

/** Outlines over a page, in page pixels; line widths stay the same on screen at every zoom. */
export function OutlineLayer({ page, outlines }: { page: Size; outlines: readonly Outline[] }) {
  if (outlines.length === 0) return null;
  return (
    <svg className={styles.outlines} viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden>
      {outlines.map((outline) => (
        <polygon
          key={`${outline.strong} ${outline.quiet === true} ${outline.polygon.join(' ')}`}
          points={outline.polygon.map((point) => point.join(',')).join(' ')}
          data-level={outline.level ?? 'none'}
          data-strong={outline.strong}
          data-quiet={outline.quiet === true}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
