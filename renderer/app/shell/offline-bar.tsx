import { useTranslation } from 'react-i18next';
import { clockTime } from '../language/instant.ts';
import { useObservable } from '../state/use-observable.ts';
import { useWorkstation } from '../../workstation/context.tsx';
import { countOutbox } from '../../workstation/opinions/outbox.ts';
import styles from './bars.module.css';

/** Offline is a state, not an error: since when, what still works, what waits. */
export function OfflineBar() {
  const { t } = useTranslation();
  const { connection: source, outbox } = useWorkstation();
  const connection = useObservable(source);
  const { waiting } = countOutbox(useObservable(outbox.entries));
  if (connection === null || connection.online) return null;
  return (
    <div className={styles.offline} role="status">
      <strong>{t('offline.since', { time: clockTime(connection.since) })}</strong>
      <span>{t('offline.works')}</span>
      <span>{waiting > 0 ? t('offline.waiting', { count: waiting }) : t('offline.nothingWaits')}</span>
    </div>
  );
}
