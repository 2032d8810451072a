import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../app/keyboard/use-shortcuts.ts';
import { tabs, type Tab } from './rows/tab.ts';
import styles from './queue-screen.module.css';

/** Tabs with their counts, and the search over receipt number, name, pinyin and certificate number. */
export function QueueTabs(props: {
  tab: Tab;
  counts: Record<Tab, number>;
  typed: string;
  onTab: (tab: Tab) => void;
  onType: (typed: string) => void;
}) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const focus = (): void => field.current?.select();
  useShortcuts([
    { keys: 'Ctrl+KeyF', label: t('queue.keys.search'), run: focus },
    { keys: 'Slash', label: t('queue.keys.search'), run: focus },
  ]);
  return (
    <div className={styles.tabs} role="tablist">
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={tab === props.tab}
          onClick={(event) => {
            // a mouse click must not leave Enter on the tab instead of the list
            if (event.detail > 0) event.currentTarget.blur();
            props.onTab(tab);
          }}
        >
          {t(`queue.tab.${tab}`)} {props.counts[tab]}
        </button>
      ))}
      <TextInput
        ref={field}
        size="xs"
        className={styles.search}
        placeholder={t('queue.searchHint')}
        aria-label={t('queue.searchHint')}
        leftSection={<IconSearch size={15} stroke={1.6} />}
        value={props.typed}
        onChange={(event) => props.onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onType('');
        }}
        rightSection={
          props.typed !== '' && (
            <CloseButton size="sm" aria-label={t('common.clear')} onClick={() => props.onType('')} />
          )
        }
      />
    </div>
  );
}
