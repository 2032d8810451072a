import { IconFocus2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { docTypeNames } from '../../../shared/text/names.ts';
import { PlaceCrop } from '../../viewer/crop/place-crop.tsx';
import type { Target } from '../../viewer/page/outline.ts';
import { worstAgreement, type PlaceRead } from './places-read.ts';
import styles from './form-panel.module.css';

const targetOf = ({ document, value }: PlaceRead): Target => ({
  sha256: document.sha256,
  page: value.page,
  polygon: value.polygon,
});
const signs = { same: '✓', variant: '!', different: '≠' } as const;

/** One field of the application; with places read, a button that goes from one to the next; those that differ with their ink. */
export function FieldRow(props: {
  label: string;
  value: string;
  mono?: boolean;
  places?: readonly PlaceRead[];
  onGo?: (target: Target) => void;
}) {
  const { t } = useTranslation();
  const [next, setNext] = useState(0);
  const places = props.places ?? [];
  const worst = worstAgreement(places);
  const odd = places.filter((place) => place.agreement !== 'same');
  const go = (): void => {
    // those that differ come first: they are what the person has to look at
    const order = [...odd, ...places.filter((place) => place.agreement === 'same')];
    const place = order[next % order.length];
    if (place === undefined) return;
    setNext(next + 1);
    props.onGo?.(targetOf(place));
  };
  return (
    <div className={styles.row} data-compared={props.places !== undefined}>
      <dt>{props.label}</dt>
      <dd>
        <span className={props.mono === true ? styles.mono : undefined}>
          {props.value === '' ? t('review.form.empty') : props.value}
        </span>
        {worst !== null && (
          <button
            type="button"
            className={styles.places}
            data-agreement={worst}
            onClick={go}
            title={t('review.form.readOn', { count: places.length })}
            aria-label={`${props.label}:${t('review.form.readOn', { count: places.length })}`}
          >
            <IconFocus2 size={14} stroke={1.8} aria-hidden />
            {places.length}
            <span aria-hidden>{signs[worst]}</span>
          </button>
        )}
        {odd.map((place) => (
          <button
            key={place.document.documentId}
            type="button"
            className={styles.odd}
            data-agreement={place.agreement}
            onClick={() => props.onGo?.(targetOf(place))}
          >
            {docTypeNames[place.document.docType]}
            {t(place.agreement === 'different' ? 'review.form.differs' : 'review.form.doubtful', {
              value: place.value.value,
            })}
            <PlaceCrop
              document={place.document}
              page={place.value.page}
              polygon={place.value.polygon}
              turn={place.turn}
              width={132}
              height={24}
              label={t('review.correct.crop')}
            />
          </button>
        ))}
      </dd>
    </div>
  );
}
