import { sizeTurned, type Size, type Turn } from './page-space.ts';
import styles from '../viewer.module.css';

/** A decoded picture, turned upright as its reading says, filling the page. */
export function Picture(props: { url: string; size: Size; turn: Turn; scale: number; alt: string }) {
  const page = sizeTurned(props.size, props.turn);
  return (
    <img
      className={styles.picture}
      src={props.url}
      alt={props.alt}
      draggable={false}
      style={{
        width: props.size.width * props.scale,
        height: props.size.height * props.scale,
        left: (page.width * props.scale) / 2,
        top: (page.height * props.scale) / 2,
        transform: `translate(-50%, -50%) rotate(${props.turn}deg)`,
      }}
    />
  );
}
