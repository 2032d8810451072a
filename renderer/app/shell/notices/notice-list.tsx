import { Notification } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useObservable } from '../../state/use-observable.ts';
import { useWorkstation } from '../../../workstation/context.tsx';
import type { Notice } from '../../../workstation/notices.ts';
import styles from './notice-list.module.css';

/** Milliseconds a good or plain notice stays; a bad one stays until it is closed. */
const stay = 8_000;

function NoticeItem({ notice }: { notice: Notice }) {
  const { t } = useTranslation();
  const { notices } = useWorkstation();
  useEffect(() => {
    if (notice.tone === 'bad') return undefined;
    const timer = setTimeout(() => notices.dismiss(notice.id), stay);
    return () => clearTimeout(timer);
  }, [notice, notices]);
  return (
    <Notification
      color={notice.tone === 'bad' ? 'red' : notice.tone === 'good' ? 'accent' : 'gray'}
      withBorder
      role={notice.tone === 'bad' ? 'alert' : 'status'}
      onClose={() => notices.dismiss(notice.id)}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      className={styles.notice}
    >
      {notice.text}
    </Notification>
  );
}

/** Notices, newest at the bottom, in the lower right corner. */
export function NoticeList() {
  const { notices } = useWorkstation();
  const shown = useObservable(notices.shown);
  return (
    <div className={styles.list} aria-live="polite">
      {shown.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} />
      ))}
    </div>
  );
}
