import { useTranslation } from 'react-i18next';
import { dueLoad, type DueBar } from '../rows/due-load.ts';
import { urgencyOf } from '../rows/days-left.ts';
import type { QueueRow } from '../rows/row.ts';
import styles from './due-load-bars.module.css';

/** The load of the queue as a picture: a bar for each working day that is left. A click narrows the list to it, another one ends that. */
export function DueLoad(props: {
  rows: readonly QueueRow[];
  limitDays: number;
  soonDays: number;
  chosen: number | null;
  onChoose: (days: number | null) => void;
}) {
  const { t } = useTranslation();
  const bars = dueLoad(props.rows, props.limitDays);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const whenOf = ({ days }: DueBar): string =>
    days < 0
      ? t('queue.narrow.overdue')
      : days === 0
        ? t('days.today')
        : days === props.limitDays
          ? t('queue.narrow.dueBeyond', { count: days })
          : t('days.left', { count: days });
  return (
    <div className={styles.bars} role="group" aria-label={t('queue.narrow.due')}>
      <span className={styles.title}>{t('queue.narrow.due')}</span>
      {bars.map((bar) => {
        const label = t('queue.narrow.dueDay', { when: whenOf(bar), count: bar.count });
        return (
          <button
            key={bar.days}
            type="button"
            className={styles.bar}
            data-urgency={urgencyOf(bar.days, props.soonDays)}
            aria-pressed={props.chosen === bar.days}
            aria-label={label}
            title={label}
            onClick={() => props.onChoose(props.chosen === bar.days ? null : bar.days)}
          >
            <span className={styles.fill} style={{ height: `${(bar.count / most) * 100}%` }} />
          </button>
        );
      })}
    </div>
  );
}
