import { useTranslation } from 'react-i18next';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import { LevelCounts } from '../../app/levels/level-counts.tsx';
import { useObservable } from '../../app/state/use-observable.ts';
import { checksOf } from '../../workstation/cases/case-checks.ts';
import { useWorkstation } from '../../workstation/context.tsx';
import { readingProgress } from '../rows/reading-progress.ts';
import styles from './queue-row.module.css';

/** The checks of a held case in numbers; until all its papers are read, how far that is. Others' cases are not read here. */
export function ChecksCell({ record, held }: { record: CaseRecord; held: boolean }) {
  const { t } = useTranslation();
  const { papers, reference } = useWorkstation();
  const statuses = useObservable(papers.statuses);
  const outcomes = useObservable(papers.outcomes);
  const known = useObservable(reference);
  if (!held || known === null) return <span className={styles.soft}>–</span>;
  const progress = readingProgress(record.documents, statuses);
  if (progress.done < progress.total)
    return (
      <span className={styles.soft}>
        {progress.fetched < progress.total
          ? t('queue.fetching', { done: progress.fetched, total: progress.total })
          : t('queue.reading', { done: progress.done, total: progress.total })}
      </span>
    );
  return <LevelCounts checks={checksOf(record, outcomes, known)} />;
}
