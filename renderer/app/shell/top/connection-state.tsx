import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { clockTime } from '../../language/instant.ts';
import { useObservable } from '../../state/use-observable.ts';
import { useWorkstation } from '../../../workstation/context.tsx';
import styles from './connection-state.module.css';

/** ● 在线 since the last synchronisation, ○ 离线 since it was lost; sign and word, never colour alone. */
export function ConnectionState() {
  const { t } = useTranslation();
  const { connection: source, sync } = useWorkstation();
  const connection = useObservable(source);
  const { running } = useObservable(sync.state);
  if (connection === null) return <span className={styles.state}>{t('connection.unknown')}</span>;
  const text = connection.online
    ? connection.lastSyncAt === null
      ? t('connection.online')
      : t('connection.synced', { time: clockTime(connection.lastSyncAt) })
    : t('connection.offline', { time: clockTime(connection.since) });
  return (
    <Tooltip label={t('connection.centre', { centre: connection.centre })}>
      <span className={styles.state} data-online={connection.online} role="status">
        <span aria-hidden className={styles.sign}>
          {connection.online ? '●' : '○'}
        </span>
        {text}
        {running && <span className={styles.soft}>{t('connection.syncing')}</span>}
      </span>
    </Tooltip>
  );
}
