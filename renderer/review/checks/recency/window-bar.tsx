import { useTranslation } from 'react-i18next';
import { windowShares } from './window-share.ts';
import styles from '../cards.module.css';

const percent = (share: number): string => `${share * 100}%`;

/** The six-month window as a bar: valid stretch, day of submission, days left or over in words. */
export function WindowBar(props: {
  date: string;
  validThrough: string;
  reference: string;
  daysLeft: number;
  kind: string;
}) {
  const { t } = useTranslation();
  const { date, validThrough, reference, daysLeft } = props;
  const shares = windowShares(date, validThrough, reference);
  const over = daysLeft < 0;
  return (
    <div className={styles.window}>
      <div className={styles.track} aria-hidden>
        <span
          className={styles.valid}
          style={{ left: percent(shares.validFrom), width: percent(shares.validTo - shares.validFrom) }}
        />
        {over && (
          <span
            className={styles.overdue}
            style={{ left: percent(shares.validTo), width: percent(shares.reference - shares.validTo) }}
          />
        )}
        <span className={styles.marker} data-over={over} style={{ left: percent(shares.reference) }} />
      </div>
      <dl className={styles.sum}>
        <div>
          <dt>{props.kind}</dt>
          <dd>{date}</dd>
        </div>
        <div>
          <dt>{t('review.checks.recency.validThrough')}</dt>
          <dd>{validThrough}</dd>
        </div>
        <div>
          <dt>{t('review.checks.recency.reference')}</dt>
          <dd>{reference}</dd>
        </div>
        <div data-over={over}>
          <dt>{t(over ? 'review.checks.recency.overWord' : 'review.checks.recency.leftWord')}</dt>
          <dd>{t('review.checks.recency.days', { days: Math.abs(daysLeft) })}</dd>
        </div>
      </dl>
    </div>
  );
}
