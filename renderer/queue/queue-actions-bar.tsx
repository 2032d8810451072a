import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { useQueueActions } from './queue-actions.ts';
import type { QueueRow } from './rows/row.ts';
import styles from './queue-screen.module.css';

/** What can be done with the current row or the selected ones; buttons that cannot act now are disabled, not hidden. */
export function QueueActions(props: {
  actions: ReturnType<typeof useQueueActions>;
  current: QueueRow | undefined;
  selected: readonly QueueRow[];
  claimable: number;
  userId: string;
}) {
  const { t } = useTranslation();
  const { actions, current, selected } = props;
  const chosen = selected.length > 0 ? selected : current === undefined ? [] : [current];
  const toClaim = chosen.filter((row) => row.situation === 'claimable').map((row) => row.record.caseId);
  const toRelease = chosen.filter((row) => row.situation === 'mine').map((row) => row.record.caseId);
  return (
    <div className={styles.actions}>
      <span className={styles.hint}>
        {selected.length > 0 ? t('queue.selectedCount', { count: selected.length }) : t('queue.keys.hint')}
      </span>
      <span className={styles.gap} />
      <Button
        variant="default"
        disabled={actions.busy || toRelease.length === 0}
        onClick={() => void actions.release(toRelease)}
      >
        {toRelease.length > 1 ? t('queue.releaseMany', { count: toRelease.length }) : t('queue.release')}
      </Button>
      <Button
        variant="default"
        disabled={actions.busy || toClaim.length === 0}
        onClick={() => void actions.claim(toClaim)}
      >
        {toClaim.length > 1 ? t('queue.claimMany', { count: toClaim.length }) : t('queue.claim')}
      </Button>
      <Button
        variant="default"
        disabled={current === undefined}
        onClick={() => current !== undefined && actions.open(current.record.caseId)}
      >
        {t('queue.open')}
      </Button>
      <Button disabled={actions.busy || props.claimable === 0} onClick={() => void actions.claimNext()}>
        {t('queue.claimNext')} F9
      </Button>
    </div>
  );
}
