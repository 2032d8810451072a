import { Progress } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useObservable } from '../../state/use-observable.ts';
import { useWorkstation } from '../../../workstation/context.tsx';
import { heldCases } from '../../../workstation/follow.ts';
import { countOutbox } from '../../../workstation/opinions/outbox.ts';
import { countWork } from '../../../queue/rows/work-count.ts';
import { readingProgress } from '../../../queue/rows/reading-progress.ts';
import { ConnectionState } from './connection-state.tsx';
import styles from './top-bar.module.css';

/** One line: what is to do, whether the centre is there, how far the reading is, who is signed in. */
export function TopBar() {
  const { t } = useTranslation();
  const { cases, clock, outbox, papers, route, session } = useWorkstation();
  const all = useObservable(cases.all);
  const entries = useObservable(outbox.entries);
  const statuses = useObservable(papers.statuses);
  const today = useObservable(clock.today);
  const { userId, name, roles } = session.account;
  const work = useMemo(() => countWork(all.values(), entries, userId, today), [all, entries, userId, today]);
  const reading = useMemo(
    () =>
      readingProgress(
        heldCases(all.values(), userId).flatMap((record) => record.documents),
        statuses,
      ),
    [all, userId, statuses],
  );
  const { refused } = countOutbox(entries);

  return (
    <header className={styles.bar}>
      <strong className={styles.name}>{t('app.name')}</strong>
      <span className={styles.counts}>
        <span>{t('top.pending', { count: work.pending })}</span>
        <span className={work.dueToday > 0 ? styles.urgent : undefined}>
          {t('top.dueToday', { count: work.dueToday })}
        </span>
        {work.overdue > 0 && (
          <span className={styles.overdue}>{t('top.overdue', { count: work.overdue })}</span>
        )}
        <button
          type="button"
          className={refused > 0 ? styles.refused : styles.plain}
          onClick={() => route.set({ screen: 'upload' })}
        >
          {t('top.refused', { count: refused })}
        </button>
      </span>
      <span className={styles.gap} />
      {reading.done < reading.total && (
        <span className={styles.reading} role="status">
          {t('top.reading', reading)}
          <Progress
            className={styles.progress}
            value={(reading.done / reading.total) * 100}
            size="sm"
            transitionDuration={0}
            aria-label={t('top.reading', reading)}
          />
        </span>
      )}
      <ConnectionState />
      <span className={styles.account}>
        {name} {roles.map((role) => t(`role.${role}`)).join('、')}
      </span>
    </header>
  );
}
