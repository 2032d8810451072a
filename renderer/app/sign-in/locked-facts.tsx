import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallResult } from '../../../shared/bridge/contract.ts';
import { bridge } from '../../host/bridge.ts';
import styles from './sign-in.module.css';

type Status = Extract<CallResult<'session.status'>, { ok: true }>['value'];

/** What may be known before signing in: opinions that wait, the centre's address, and that work goes on without it. */
export function LockedFacts() {
  const { t } = useTranslation();
  const [status, setStatus] = useState<Status | null>(null);
  const [online, setOnline] = useState<boolean | null>(null);

  useEffect(() => {
    void bridge.call('session.status').then((answer) => {
      if (answer.ok) setStatus(answer.value);
    });
    // before sign-in a host may refuse this; the line about the network is then left out
    void bridge.call('connection.status').then((answer) => {
      if (answer.ok) setOnline(answer.value.online);
    });
    return bridge.subscribe((event) => {
      if (event.type === 'connection') setOnline(event.connection.online);
    });
  }, []);

  if (status === null) return null;
  return (
    <div className={styles.facts}>
      <dl>
        <div>
          <dt>{t('signIn.centre')}</dt>
          <dd className={styles.address}>{status.centre}</dd>
        </div>
        {status.waiting > 0 && (
          <div>
            <dt>{t('signIn.waiting')}</dt>
            <dd>{t('signIn.waitingCount', { count: status.waiting })}</dd>
          </div>
        )}
      </dl>
      {online === false && <p className={styles.offline}>{t('signIn.offline')}</p>}
    </div>
  );
}
