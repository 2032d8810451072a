import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../host/bridge.ts';
import { sentenceOf } from '../../host/sentence.ts';
import { useAlone } from '../state/use-alone.ts';
import { openWorkstation } from '../../workstation/open-workstation.ts';
import type { Workstation } from '../../workstation/workstation.ts';
import { LockedFacts } from './locked-facts.tsx';
import styles from './sign-in.module.css';

/** Sign-in and lock screen in one: account, password, what waits on this machine, and where the centre is. */
export function SignIn({ onOpened }: { onOpened: (workstation: Workstation) => void }) {
  const { t } = useTranslation();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, alone] = useAlone();
  const passwordField = useRef<HTMLInputElement>(null);

  const submit = async (): Promise<void> => {
    if (account.trim() === '' || password === '') {
      setProblem(t('signIn.incomplete'));
      return;
    }
    setProblem(null);
    const signedIn = await bridge.call('session.signIn', { account: account.trim(), password });
    const opened = signedIn.ok ? await openWorkstation(bridge, signedIn.value) : signedIn;
    if (opened.ok) {
      onOpened(opened.value);
      return;
    }
    setProblem(sentenceOf(opened.error));
    setPassword('');
    passwordField.current?.focus();
  };

  return (
    <main className={styles.screen}>
      <form
        className={styles.card}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void alone(submit);
        }}
        aria-label={t('signIn.title')}
      >
        <h1 className={styles.name}>{t('app.name')}</h1>
        <p className={styles.purpose}>{t('signIn.purpose')}</p>
        <TextInput
          label={t('signIn.account')}
          value={account}
          onChange={(event) => setAccount(event.currentTarget.value)}
          autoComplete="username"
          spellCheck={false}
          data-autofocus
          autoFocus
        />
        <PasswordInput
          ref={passwordField}
          label={t('signIn.password')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        />
        {problem !== null && (
          <Alert color="red" variant="light" role="alert" className={styles.problem}>
            {problem}
          </Alert>
        )}
        <Button type="submit" size="sm" fullWidth loading={busy}>
          {busy ? t('signIn.busy') : t('signIn.submit')}
        </Button>
        <LockedFacts />
      </form>
    </main>
  );
}
