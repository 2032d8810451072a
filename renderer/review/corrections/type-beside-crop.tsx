import { Autocomplete, Button } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../../app/keyboard/shortcut.ts';
import { PlaceCrop } from '../../viewer/crop/place-crop.tsx';
import type { ReadPlace } from './read-place.ts';
import styles from './corrections.module.css';

/** Width and height that a crop beside a field may have, screen pixels. */
const crop = { width: 290, height: 90 };

/**
 * A value typed with its place on the paper in view. Enter takes it when `parse` understands it, Escape leaves it; keys
 * belong to the input method while it composes.
 */
export function TypeBesideCrop(props: {
  label: string;
  hint: string;
  /** What to say where the text is not understood. */
  wrong: string;
  initial: string;
  /** The place is shown as a crop; `null` where nothing was read, so that the page itself has to be looked at. */
  place: ReadPlace | null;
  suggestions?: readonly string[];
  parse: (text: string) => string | null;
  onTake: (value: string) => void;
  onLeave: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(props.initial);
  const [refused, setRefused] = useState(false);
  const take = (): void => {
    const value = props.parse(text);
    setRefused(value === null);
    if (value !== null) props.onTake(value);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.code === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      take();
    } else if (event.code === 'Escape') props.onLeave();
  };
  const { place } = props;
  return (
    <div className={styles.typing}>
      {place === null ? (
        <span className={styles.soft}>{t('review.correct.lookAtPage')}</span>
      ) : (
        <PlaceCrop {...place} {...crop} air={0.4} label={t('review.correct.crop')} />
      )}
      <div className={styles.entry}>
        <Autocomplete
          size="xs"
          autoFocus
          aria-label={props.label}
          placeholder={props.hint}
          value={text}
          data={props.suggestions === undefined ? [] : [...props.suggestions]}
          limit={6}
          error={refused ? props.wrong : null}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          onChange={(value) => {
            setText(value);
            setRefused(false);
          }}
          onFocus={(event) => event.currentTarget.select()}
          onKeyDown={onKey}
        />
        <Button size="compact-xs" onClick={take}>
          {t('review.correct.take')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={props.onLeave}>
          {t('review.correct.leave')}
        </Button>
      </div>
    </div>
  );
}
