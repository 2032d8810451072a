import { useTranslation } from 'react-i18next';
import { urgencyOf } from '../rows/days-left.ts';
import styles from './days-left-cell.module.css';

/** Working days left as a bar and in words; 超期 in words too. The bar is full at the handling limit of the pack. */
export function DaysLeftCell(props: {
  left: { readonly days: number; readonly provisional: boolean } | null;
  limitDays: number;
  soonDays: number;
}) {
  const { t } = useTranslation();
  if (props.left === null) return <span className={styles.none}>–</span>;
  const { days, provisional } = props.left;
  const urgency = urgencyOf(days, props.soonDays);
  const share = Math.max(0, Math.min(1, days / props.limitDays));
  return (
    <span
      className={styles.cell}
      data-urgency={urgency}
      title={provisional ? t('days.provisional') : undefined}
    >
      <span className={styles.bar} aria-hidden>
        <span className={styles.fill} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={styles.words}>
        {days < 0
          ? t('days.over', { count: -days })
          : days === 0
            ? t('days.today')
            : t('days.left', { count: days })}
        {provisional && <sup>{t('days.provisionalSign')}</sup>}
      </span>
    </span>
  );
}
