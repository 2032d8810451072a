import { useTranslation } from 'react-i18next';
import type { DocumentEntry } from '../../../../shared/domain/case-record.ts';
import { correctionKey, type CorrectedField } from '../../../../shared/domain/correction.ts';
import type { Readings } from '../../../../shared/readings/schema.ts';
import { useObservable } from '../../../app/state/use-observable.ts';
import { PlaceCrop } from '../../../viewer/crop/place-crop.tsx';
import { useWorkstation } from '../../../workstation/context.tsx';
import { ByHand } from '../../corrections/by-hand.tsx';
import { correctionsOf, withCorrection } from '../../corrections/draft-corrections.ts';
import { placeRead, wholePage } from '../../corrections/read-place.ts';
import { TypeBesideCrop } from '../../corrections/type-beside-crop.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { fieldRead, statedIn } from './field-of-check.ts';
import styles from './field-card.module.css';

/** A compared field of a paper: its ink, what was read, what the application states; a person may read it instead. */
export function FieldCard(props: {
  field: CorrectedField;
  document: DocumentEntry;
  readings: Readings;
  typing: boolean;
  onType: (typing: boolean) => void;
}) {
  const { t } = useTranslation();
  const { act, draft, editable, record } = useDesk();
  const directory = useObservable(useWorkstation().reference)?.directory;
  const { field, document, readings, onType } = props;
  const { documentId } = document;
  const read = fieldRead(readings.fields, field);
  const place = read === null ? null : placeRead(document, readings, read);
  const own = correctionsOf(draft, documentId).find((one) => one.kind === 'field' && one.field === field);
  const typedValue = own?.kind === 'field' ? own.value : undefined;
  const take = (value: string): void => {
    const { page, polygon } = place ?? wholePage(document, readings);
    const asRead = read?.value ?? null;
    act((present) =>
      withCorrection(present, { kind: 'field', documentId, field, value, asRead, page, polygon }),
    );
    onType(false);
  };
  return (
    <div className={styles.card}>
      {place !== null && !props.typing && (
        <PlaceCrop {...place} width={290} height={48} label={t('review.correct.crop')} />
      )}
      <dl className={styles.sides}>
        <dt>{t('review.correct.paper')}</dt>
        <dd>{typedValue ?? read?.value ?? t('review.correct.notRead')}</dd>
        <dt>{t('review.correct.registered')}</dt>
        <dd>{statedIn(record, field)}</dd>
      </dl>
      {own?.kind === 'field' && (
        <ByHand
          correctionKey={correctionKey(own)}
          words={t('review.correct.readAs', { value: own.value })}
          asRead={read?.value ?? ''}
        />
      )}
      {props.typing ? (
        <TypeBesideCrop
          label={t(`review.correct.fields.${field}`)}
          hint={t('review.correct.hint')}
          wrong={t('review.correct.wrong')}
          initial={typedValue ?? read?.value ?? ''}
          place={place}
          parse={(text) => (text.trim() === '' || text.trim().length > 100 ? null : text.trim())}
          onTake={take}
          onLeave={() => onType(false)}
          {...(field === 'institution' && directory !== undefined
            ? { suggestions: directory.institutions.map(({ name }) => name) }
            : {})}
        />
      ) : (
        editable && (
          <button type="button" className={styles.type} onClick={() => onType(true)}>
            {t('review.correct.type')}
            <kbd>F3</kbd>
          </button>
        )
      )}
    </div>
  );
}
