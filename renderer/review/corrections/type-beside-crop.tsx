import { Autocomplete, Button, TextInput } from '@mantine/core';
import { useState, type FocusEvent, type KeyboardEvent } from 'react';
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
  const edit = (value: string): void => {
    setText(value);
    setRefused(false);
  };
  const field = {
    size: 'xs',
    autoFocus: true,
    'aria-label': props.label,
    placeholder: props.hint,
    value: text,
    error: refused ? props.wrong : null,
    onFocus: (event: FocusEvent<HTMLInputElement>) => event.currentTarget.select(),
    onKeyDown: onKey,
  } as const;
  const { place } = props;
  return (
    <div className={styles.typing}>
      {place === null ? (
        <span className={styles.soft}>{t('review.correct.lookAtPage')}</span>
      ) : (
        <PlaceCrop {...place} {...crop} air={0.4} label={t('review.correct.crop')} />
      )}
      <div className={styles.entry}>
        {props.suggestions === undefined ? (
          <TextInput {...field} onChange={(event) => edit(event.currentTarget.value)} />
        ) : (
          <Autocomplete
            {...field}
            data={[...props.suggestions]}
            limit={6}
            comboboxProps={{ transitionProps: { duration: 0 } }}
            onChange={edit}
          />
        )}
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
