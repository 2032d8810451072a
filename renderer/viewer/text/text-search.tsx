import { CloseButton, TextInput } from '@mantine/core';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { ReadingOutcome } from '../../../shared/readings/schema.ts';
import { isComposing } from '../../app/keyboard/shortcut.ts';
import { findText, type TextHit } from './find-text.ts';
import styles from './text.module.css';

/** Search in all papers of the case. Enter goes to the next place, with Shift to the one before; Escape closes. */
export function TextSearch(props: {
  documents: readonly DocumentEntry[];
  outcomes: ReadonlyMap<Sha256, ReadingOutcome>;
  onHit: (hit: TextHit) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { documents, outcomes, onHit } = props;
  const [words, setWords] = useState('');
  const [at, setAt] = useState<number | null>(null);
  const hits = useMemo(() => findText(words, documents, outcomes), [words, documents, outcomes]);
  const go = (by: 1 | -1): void => {
    if (hits.length === 0) return;
    const next = at === null ? (by === 1 ? 0 : hits.length - 1) : (at + by + hits.length) % hits.length;
    setAt(next);
    onHit(hits[next]!);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.code === 'Enter' && !event.ctrlKey) go(event.shiftKey ? -1 : 1);
    else if (event.code === 'Escape') props.onClose();
  };
  return (
    <div className={styles.search} role="search">
      <TextInput
        size="xs"
        autoFocus
        aria-label={t('viewer.search.label')}
        placeholder={t('viewer.search.hint')}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setAt(null);
        }}
        onKeyDown={onKey}
      />
      <span className={styles.count} role="status">
        {words.trim() === ''
          ? ''
          : hits.length === 0
            ? t('viewer.search.none')
            : t('viewer.search.count', { at: (at ?? -1) + 1, total: hits.length })}
      </span>
      <CloseButton size="sm" aria-label={t('viewer.search.close')} onClick={props.onClose} />
    </div>
  );
}
