import { useTranslation } from 'react-i18next';
import type { Readings } from '../../../shared/readings/schema.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { dateKindNames } from '../../../shared/text/names.ts';
import type { Target } from '../../viewer/page/outline.ts';
import { WindowBar } from './window-bar.tsx';
import styles from './cards.module.css';

/** DT-02 近半年: the window with its arithmetic, and every date that was read with its place; the one that counted is marked. */
export function RecencyCard(props: {
  check: CheckResult;
  readings: Readings;
  onGo: (target: Target) => void;
}) {
  const { t } = useTranslation();
  const { readings, onGo } = props;
  const { date, validThrough, referenceDate, daysLeft, dateKind } = props.check.values;
  const dates = readings.dates.filter(({ kind }) => kind !== 'BIRTH');
  return (
    <div className={styles.card}>
      {date !== undefined && validThrough !== undefined && referenceDate !== undefined && (
        <WindowBar
          date={date}
          validThrough={validThrough}
          reference={referenceDate}
          daysLeft={Number(daysLeft)}
          kind={dateKind ?? t('review.checks.recency.chosen')}
        />
      )}
      {dates.length === 0 ? (
        <p className={styles.nothing}>{t('review.checks.recency.noDates')}</p>
      ) : (
        <ul className={styles.dates}>
          {dates.map((reading) => {
            const chosen = reading.value === date && dateKindNames[reading.kind] === dateKind;
            return (
              <li key={`${reading.page} ${reading.polygon.join()}`}>
                <button
                  type="button"
                  className={styles.date}
                  aria-current={chosen}
                  onClick={() =>
                    onGo({ sha256: readings.sha256, page: reading.page, polygon: reading.polygon })
                  }
                >
                  <span className={styles.dateLabel}>
                    {dateKindNames[reading.kind]}
                    {reading.label !== '' && reading.label !== dateKindNames[reading.kind] && (
                      <small>{reading.label}</small>
                    )}
                  </span>
                  <span>{reading.value}</span>
                  <span className={styles.chosen}>{chosen ? t('review.checks.recency.chosen') : ''}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
