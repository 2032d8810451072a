import { Kbd, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { layers } from '../keyboard/layers.ts';
import { useShortcuts } from '../keyboard/use-shortcuts.ts';
import { useObservable } from '../state/use-observable.ts';
import { useWorkstation } from '../../workstation/context.tsx';
import { actEntries, caseEntries, type PaletteEntry } from './entries.ts';
import styles from './palette.module.css';

/** Ctrl+K: type a name, its pinyin, a receipt number, or what you want to do; Enter does it. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { cases, route } = useWorkstation();
  const all = useObservable(cases.all);
  const [typed, setTyped] = useState('');
  const [position, setPosition] = useState(0);
  // the acts that were valid when the palette came; its own keys hide them while it is open
  const [acts] = useState(() => layers.get().flatMap(({ shortcuts }) => shortcuts));

  const entries = [
    ...caseEntries(all.values(), typed, ({ caseId }) => route.set({ screen: 'review', caseId })),
    ...actEntries(acts, typed),
  ];
  const current = Math.min(position, entries.length - 1);
  const step = (by: number): void => setPosition(Math.max(0, Math.min(entries.length - 1, current + by)));
  const choose = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  useShortcuts(
    [
      { keys: 'ArrowDown', label: '', run: () => step(1), inFields: true },
      { keys: 'ArrowUp', label: '', run: () => step(-1), inFields: true },
      { keys: 'Enter', label: '', run: () => choose(entries[current]), inFields: true },
    ],
    true,
  );

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size={560}
      yOffset={72}
      centered={false}
    >
      <TextInput
        data-autofocus
        aria-label={t('palette.title')}
        placeholder={t('palette.placeholder')}
        value={typed}
        variant="unstyled"
        className={styles.field}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setPosition(0);
        }}
      />
      <ul className={styles.list} role="listbox" aria-label={t('palette.title')}>
        {entries.map((entry, index) => (
          <Line
            key={entry.id}
            entry={entry}
            heading={entries[index - 1]?.kind === entry.kind ? null : t(`palette.${entry.kind}s`)}
            current={index === current}
            onChoose={() => choose(entry)}
          />
        ))}
        {entries.length === 0 && <li className={styles.nothing}>{t('palette.nothing')}</li>}
      </ul>
    </Modal>
  );
}

function Line(props: {
  entry: PaletteEntry;
  heading: string | null;
  current: boolean;
  onChoose: () => void;
}) {
  const { entry } = props;
  return (
    <>
      {props.heading !== null && <li className={styles.heading}>{props.heading}</li>}
      <li
        role="option"
        aria-selected={props.current}
        className={styles.entry}
        ref={(element) => {
          if (props.current) element?.scrollIntoView({ block: 'nearest' });
        }}
        onClick={props.onChoose}
      >
        <span className={styles.label}>{entry.label}</span>
        {entry.kind === 'act' ? (
          <Kbd>{entry.beside}</Kbd>
        ) : (
          <span className={styles.soft}>{entry.beside}</span>
        )}
      </li>
    </>
  );
}
