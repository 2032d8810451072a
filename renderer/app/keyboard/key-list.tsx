import { Kbd, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { layers } from './layers.ts';
import { printedKeys } from './shortcut.ts';
import { useShortcuts } from './use-shortcuts.ts';
import styles from './key-list.module.css';

/** The list of keys that are valid where the person is (`?`). */
export function KeyList({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const valid = layers.get().flatMap((layer) => layer.shortcuts);
  useShortcuts([], true);
  return (
    <Modal opened onClose={onClose} title={t('keys.title')} size="md">
      <dl className={styles.list}>
        {valid.map((shortcut) => (
          <div key={shortcut.keys} className={styles.row}>
            <dt>{shortcut.label}</dt>
            <dd>
              <Kbd>{printedKeys(shortcut.keys)}</Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
