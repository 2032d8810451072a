import { useTranslation } from 'react-i18next';
import { useObservable } from '../state/use-observable.ts';
import { useWorkstation } from '../../workstation/context.tsx';
import styles from './bars.module.css';

/** Milliseconds between the clocks of machine and centre from which on a person should know. */
const wrongClock = 120_000;

/** What weakens the promises of this workstation: a demonstration database, a wrong clock, a key without the system's key store. */
export function WarningLine() {
  const { t } = useTranslation();
  const { connection: source, session } = useWorkstation();
  const connection = useObservable(source);
  const warnings = [
    connection?.demonstration === true ? t('warning.demonstration') : null,
    Math.abs(connection?.clockOffsetMs ?? 0) > wrongClock
      ? t('warning.clock', { minutes: Math.round(Math.abs(connection?.clockOffsetMs ?? 0) / 60_000) })
      : null,
    session.keyStore === 'password-only' ? t('warning.passwordOnly') : null,
  ].filter((text) => text !== null);
  if (warnings.length === 0) return null;
  return (
    <div className={styles.warning} role="note">
      <span aria-hidden>!</span>
      {warnings.join(' ')}
    </div>
  );
}
