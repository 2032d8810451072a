import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { i18next } from './language/start.ts';
import styles from './mishap.module.css';

/** Catches a bug in a screen: says what is safe and offers to load the page anew, instead of a blank window. */
export class Mishap extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className={styles.screen} role="alert">
        <strong>{i18next.t('mishap.title')}</strong>
        <span>{i18next.t('mishap.kept')}</span>
        <Button onClick={() => location.reload()}>{i18next.t('mishap.reload')}</Button>
      </main>
    );
  }
}
