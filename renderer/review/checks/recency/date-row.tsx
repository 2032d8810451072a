import { useTranslation } from 'react-i18next';
import type { DateReading } from '../../../../shared/readings/schema.ts';
import { dateKindNames } from '../../../../shared/text/names.ts';
import { PlaceCrop } from '../../../viewer/crop/place-crop.tsx';
import type { ReadPlace } from '../../corrections/read-place.ts';
import styles from './recency.module.css';

/** One date that was read: kind, value, the ink it was read from, whether it counts; a person may let it count. */
export function DateRow(props: {
  reading: DateReading;
  place: ReadPlace;
  /** It is the date that counts now. */
  counts: boolean;
  /** A person has said so. */
  settled: boolean;
  keys: string;
  onGo: () => void;
  onChoose?: () => void;
}) {
  const { t } = useTranslation();
  const { reading, counts } = props;
  const kind = dateKindNames[reading.kind];
  return (
    <li className={styles.row} data-counts={counts}>
      <button type="button" className={styles.date} aria-current={counts} onClick={props.onGo}>
        <span className={styles.kind}>
          {kind}
          {reading.label !== '' && reading.label !== kind && <small>{reading.label}</small>}
          {reading.handwritten && <small>{t('review.checks.recency.handwritten')}</small>}
        </span>
        <span className={styles.value}>{reading.value}</span>
      </button>
      <div className={styles.foot}>
        <PlaceCrop {...props.place} width={176} height={24} label={t('review.correct.crop')} />
        <span className={styles.state}>
          {counts && t('review.checks.recency.chosen')}
          {props.onChoose !== undefined && !props.settled && (
            <button type="button" className={styles.choose} title={props.keys} onClick={props.onChoose}>
              {t(counts ? 'review.checks.recency.confirm' : 'review.checks.recency.choose')}
            </button>
          )}
        </span>
      </div>
    </li>
  );
}
