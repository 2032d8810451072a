import type { Line } from '../../../shared/readings/schema.ts';
import { boundsOf } from '../../../shared/geometry/polygon.ts';
import styles from './text.module.css';

/** What was read of a page as invisible text over its lines, so that it can be selected and copied; also on scans. */
export function TextLayer({ lines, scale }: { lines: readonly Line[]; scale: number }) {
  return (
    <div className={styles.layer}>
      {lines.map((line) => {
        const { x, y, width, height } = boundsOf(line.polygon);
        return (
          <span
            key={`${line.polygon.join()}`}
            className={styles.line}
            style={{
              left: x * scale,
              top: y * scale,
              width: width * scale,
              height: height * scale,
              fontSize: height * scale * 0.8,
              lineHeight: `${height * scale}px`,
            }}
          >
            {line.text}
          </span>
        );
      })}
    </div>
  );
}
