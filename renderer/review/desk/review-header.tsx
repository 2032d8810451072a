import { IconChevronLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shanghaiDate } from '../../../shared/calendar/shanghai-date.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import { maskName } from '../../../shared/privacy/mask.ts';
import { applicationTypeNames } from '../../../shared/text/names.ts';
import { monthAndDay } from '../../app/language/instant.ts';
import { DaysLeftCell } from '../../queue/table/days-left-cell.tsx';
import { daysLeft } from '../../queue/rows/days-left.ts';
import { useObservable } from '../../app/state/use-observable.ts';
import { useWorkstation } from '../../workstation/context.tsx';
import type { PaperSeen } from './pages-seen.ts';
import styles from '../review-screen.module.css';

/** One line about the case: number, person, disease, dates, working days left, how much of the papers was seen. */
export function ReviewHeader(props: {
  record: CaseRecord;
  clear: boolean;
  papers: readonly PaperSeen[];
  onBack: () => void;
  onOverview: () => void;
  /** Absent where papers may not be filed. */
  onFile?: () => void;
}) {
  const { t } = useTranslation();
  const { clock, reference } = useWorkstation();
  const today = useObservable(clock.today);
  const known = useObservable(reference);
  const { record, clear, papers } = props;
  const { person, items } = record;
  const seen = papers.filter((paper) => paper.seen.length >= paper.pages).length;
  return (
    <header className={styles.header}>
      <button type="button" className={styles.back} onClick={props.onBack} title="Esc">
        <IconChevronLeft size={16} stroke={1.8} aria-hidden />
        {t('review.back')}
      </button>
      <span className={styles.receipt}>{record.receiptNo}</span>
      <span className={styles.person}>{clear ? person.name : maskName(person.name)}</span>
      <span className={styles.disease}>
        {items.map((item) => item.diseaseName).join('、')}（{applicationTypeNames[record.applicationType]}）
      </span>
      <span className={styles.acts}>
        <button type="button" className={styles.back} onClick={props.onOverview}>
          {t('review.overview.title')} <kbd>F2</kbd>
        </button>
        {props.onFile !== undefined && (
          <button type="button" className={styles.back} onClick={props.onFile}>
            {t('review.filing.act')} <kbd>Ctrl+M</kbd>
          </button>
        )}
      </span>
      <span className={styles.dates}>
        <span>
          {record.acceptedAt === null
            ? t('review.submitted', { date: monthAndDay(shanghaiDate(record.submittedAt)) })
            : t('review.accepted', { date: monthAndDay(shanghaiDate(record.acceptedAt)) })}
        </span>
        {record.dueOn !== null && <span>{t('review.due', { date: monthAndDay(record.dueOn) })}</span>}
        <DaysLeftCell
          left={daysLeft(record, today, known?.calendar)}
          limitDays={known?.policyPack.deadlines.handlingWorkingDays ?? 1}
          soonDays={known?.policyPack.deadlines.dueSoonWorkingDays ?? 0}
        />
        <span className={styles.papers}>
          {t('review.papersSeen', { seen, total: record.documents.length })}
        </span>
      </span>
    </header>
  );
}
