import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './samples.module.css';

/** The picture of a seal turned upright: the first of its sources that is there. `turn` in clockwise degrees, `null` leaves it. */
export function Impression(props: { sources: readonly string[]; turn: number | null; label: string }) {
  const { t } = useTranslation();
  const [failed, setFailed] = useState(0);
  const source = props.sources[failed];
  return (
    <figure className={styles.impression}>
      {source === undefined ? (
        <span className={styles.soft}>{t('review.checks.seal.noPicture')}</span>
      ) : (
        <img
          src={source}
          alt={props.label}
          style={{ transform: `rotate(${-(props.turn ?? 0)}deg)` }}
          onError={() => setFailed((count) => count + 1)}
        />
      )}
      <figcaption>{props.label}</figcaption>
    </figure>
  );
}
