import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sealSamplePath } from '../../../../shared/bridge/resources.ts';
import { shanghaiDate } from '../../../../shared/calendar/shanghai-date.ts';
import type { SealSample } from '../../../../shared/domain/seal-sample.ts';
import { useShortcuts } from '../../../app/keyboard/use-shortcuts.ts';
import { Impression } from './impression.tsx';
import styles from './samples.module.css';

/** The seal of the paper, as a picture and how it stands turned. */
export interface OwnImpression {
  readonly sources: readonly string[];
  readonly turn: number | null;
}

/**
 * The seal of a paper beside a sample, both turned upright and of one size; laid on top of one another, a key blinks between
 * them (闪烁比对), so that the eye sees what moves.
 */
export function Comparison(props: { own: OwnImpression; samples: readonly SealSample[]; keyed: boolean }) {
  const { t } = useTranslation();
  const { own, samples } = props;
  const [position, setPosition] = useState(0);
  const [onTop, setOnTop] = useState<'own' | 'sample' | null>(null);
  const sample = samples[position % samples.length]!;
  const aligned = own.turn !== null && sample.turn !== null;
  const blink = (): void => setOnTop((shown) => (shown === 'sample' ? 'own' : 'sample'));
  useShortcuts(
    props.keyed
      ? [
          { keys: 'KeyB', label: t('seals.blink'), run: blink },
          { keys: 'Alt+KeyB', label: t('seals.blink'), run: blink },
        ]
      : [],
  );
  const sampleWord = t(sample.confirmed === null ? 'seals.waiting' : 'seals.sample');
  const ownPicture = (
    <Impression sources={own.sources} turn={aligned ? own.turn : null} label={t('seals.own')} />
  );
  const samplePicture = (
    <Impression
      key={sample.sampleId}
      sources={[sealSamplePath(sample.picture)]}
      turn={aligned ? sample.turn : null}
      label={sampleWord}
    />
  );
  return (
    <div className={styles.comparison} data-on-top={onTop ?? 'beside'}>
      <div className={styles.pair}>
        {onTop !== 'sample' && ownPicture}
        {onTop !== 'own' && samplePicture}
      </div>
      <p className={styles.soft}>
        {sample.confirmed === null
          ? t('seals.proposedBy', { date: shanghaiDate(sample.proposed.at), first: sample.proposed.name })
          : t('seals.confirmedBy', {
              date: shanghaiDate(sample.confirmed.at),
              first: sample.proposed.name,
              second: sample.confirmed.name,
            })}
        {!aligned && `；${t('seals.unaligned')}`}
      </p>
      <div className={styles.tools}>
        <Button size="compact-xs" variant="default" onClick={blink}>
          {t('seals.blink')}
          {props.keyed && ' B'}
        </Button>
        <Button size="compact-xs" variant="default" disabled={onTop === null} onClick={() => setOnTop(null)}>
          {t('seals.beside')}
        </Button>
        {samples.length > 1 && (
          <Button size="compact-xs" variant="default" onClick={() => setPosition((shown) => shown + 1)}>
            {t('seals.nextSample', { index: (position % samples.length) + 1, total: samples.length })}
          </Button>
        )}
      </div>
    </div>
  );
}
