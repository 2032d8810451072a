import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../host/sentence.ts';
import { useObservable } from '../app/state/use-observable.ts';
import { useWorkstation } from '../workstation/context.tsx';
import type { Tab } from './rows/tab.ts';
import styles from './queue-screen.module.css';

/** Why the list is empty and what to do: still loading, failed, nothing found, or really nothing there. */
export function QueueEmpty(props: { tab: Tab; searching: boolean; anything: boolean; claimable: number }) {
  const { t } = useTranslation();
  const { sync } = useWorkstation();
  const { running, failure } = useObservable(sync.state);
  if (props.searching)
    return (
      <div className={styles.empty}>
        <strong>{t('queue.empty.search')}</strong>
        {t('queue.empty.searchHint')}
      </div>
    );
  if (!props.anything && running)
    return (
      <div className={styles.empty} role="status">
        <Loader size="sm" />
        {t('queue.empty.loading')}
      </div>
    );
  if (!props.anything && failure !== null)
    return (
      <div className={styles.empty} role="alert">
        <strong>{t('queue.empty.failed')}</strong>
        {sentenceOf(failure)}
      </div>
    );
  return (
    <div className={styles.empty}>
      <strong>{t(`queue.empty.${props.tab}`)}</strong>
      {props.tab === 'mine' && props.claimable > 0 && t('queue.empty.claimHint', { count: props.claimable })}
    </div>
  );
}
