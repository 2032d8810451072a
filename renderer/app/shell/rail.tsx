import {
  IconKeyboard,
  IconListDetails,
  IconLock,
  IconSearch,
  IconSettings,
  IconUpload,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useObservable } from '../state/use-observable.ts';
import { useWorkstation } from '../../workstation/context.tsx';
import { countOutbox } from '../../workstation/opinions/outbox.ts';
import { sentenceOf } from '../../host/sentence.ts';
import type { Dialog } from './shell.tsx';
import styles from './rail.module.css';

function RailButton(props: {
  icon: ReactNode;
  label: string;
  current?: boolean;
  badge?: number;
  bad?: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-current={props.current === true ? 'page' : undefined}
      onClick={props.onClick}
    >
      {props.icon}
      <span>{props.label}</span>
      {props.badge !== undefined && props.badge > 0 && (
        <span className={props.bad === true ? styles.badBadge : styles.badge}>{props.badge}</span>
      )}
    </button>
  );
}

/** The narrow left rail: one button per screen that exists, then search, keys, settings and the lock. */
export function Rail({ onShow }: { onShow: (dialog: Dialog) => void }) {
  const { t } = useTranslation();
  const { bridge, notices, outbox, route } = useWorkstation();
  const { screen } = useObservable(route);
  const { waiting, refused } = countOutbox(useObservable(outbox.entries));
  const lock = async (): Promise<void> => {
    const locked = await bridge.call('session.lock');
    if (locked.ok) location.reload();
    else notices.show('bad', sentenceOf(locked.error));
  };
  return (
    <nav className={styles.rail} aria-label={t('rail.label')}>
      <RailButton
        icon={<IconListDetails size={20} stroke={1.6} />}
        label={t('rail.queue')}
        current={screen === 'queue' || screen === 'review'}
        onClick={() => route.set({ screen: 'queue' })}
      />
      <RailButton
        icon={<IconUpload size={20} stroke={1.6} />}
        label={t('rail.upload')}
        current={screen === 'upload'}
        badge={refused > 0 ? refused : waiting}
        bad={refused > 0}
        onClick={() => route.set({ screen: 'upload' })}
      />
      <span className={styles.gap} />
      <RailButton
        icon={<IconSearch size={20} stroke={1.6} />}
        label={t('rail.search')}
        onClick={() => onShow('palette')}
      />
      <RailButton
        icon={<IconKeyboard size={20} stroke={1.6} />}
        label={t('rail.keys')}
        onClick={() => onShow('keys')}
      />
      <RailButton
        icon={<IconSettings size={20} stroke={1.6} />}
        label={t('rail.settings')}
        onClick={() => onShow('settings')}
      />
      <RailButton
        icon={<IconLock size={20} stroke={1.6} />}
        label={t('rail.lock')}
        onClick={() => void lock()}
      />
    </nav>
  );
}
