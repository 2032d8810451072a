import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueueScreen } from '../../queue/queue-screen.tsx';
import { ReviewScreen } from '../../review/review-screen.tsx';
import { useObservable } from '../state/use-observable.ts';
import { UploadScreen } from '../../upload/upload-screen.tsx';
import { warmUpPdf } from '../../viewer/papers/pdf-worker.ts';
import { useWorkstation } from '../../workstation/context.tsx';
import { KeyList } from '../keyboard/key-list.tsx';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { Palette } from '../palette/palette.tsx';
import { Settings } from '../settings/settings.tsx';
import { NoticeList } from './notices/notice-list.tsx';
import { OfflineBar } from './offline-bar.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top/top-bar.tsx';
import { UndoBar } from './notices/undo-bar.tsx';
import { WarningLine } from './warning-line.tsx';
import styles from './shell.module.css';

/** What the frame can lay over the screen. */
export type Dialog = 'keys' | 'palette' | 'settings';

/** The frame around every screen: rail, top bar, what the person must know, the screen itself. */
export function Shell() {
  const { t } = useTranslation();
  const { route } = useWorkstation();
  const shown = useObservable(route);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = (): void => setDialog(null);
  const showKeys = (): void => setDialog('keys');
  useEffect(warmUpPdf, []);
  useShortcuts([
    { keys: 'F1', label: t('keys.title'), run: showKeys },
    { keys: 'Shift+Slash', label: t('keys.title'), run: showKeys },
    { keys: 'Ctrl+KeyK', label: t('palette.title'), run: () => setDialog('palette') },
    { keys: 'Ctrl+Comma', label: t('settings.title'), run: () => setDialog('settings') },
    { keys: 'Alt+Digit1', label: t('rail.queue'), run: () => route.set({ screen: 'queue' }) },
    { keys: 'Alt+Digit2', label: t('rail.upload'), run: () => route.set({ screen: 'upload' }) },
  ]);

  return (
    <div className={styles.frame}>
      <Rail onShow={setDialog} />
      <div className={styles.column}>
        <TopBar />
        <WarningLine />
        <OfflineBar />
        <main className={styles.screen}>
          {shown.screen === 'queue' && <QueueScreen />}
          {shown.screen === 'review' && <ReviewScreen key={shown.caseId} caseId={shown.caseId} />}
          {shown.screen === 'upload' && <UploadScreen />}
        </main>
        <NoticeList />
        <UndoBar />
      </div>
      {dialog === 'keys' && <KeyList onClose={close} />}
      {dialog === 'palette' && <Palette onClose={close} />}
      {dialog === 'settings' && <Settings onClose={close} />}
    </div>
  );
}
