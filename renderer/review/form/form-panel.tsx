import { useTranslation } from 'react-i18next';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import { shanghaiDate } from '../../../shared/calendar/shanghai-date.ts';
import { maskCertNo, maskMobile, maskName } from '../../../shared/privacy/mask.ts';
import { applicationTypeNames, channelNames } from '../../../shared/text/names.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { FieldRow } from './field-row.tsx';
import { ItemFields } from './item-fields.tsx';
import { placesRead, type ComparedField, type PlaceRead } from './places-read.ts';
import styles from './form-panel.module.css';

/**
 * The application form. Identity stands in clear only in a case one holds and has opened (`clear`); elsewhere it is
 * masked and not compared.
 */
export function FormPanel(props: { record: CaseRecord; clear: boolean }) {
  const { t } = useTranslation();
  const { draft, go: onGo, outcomes } = useDesk();
  const { record, clear } = props;
  const { person } = record;
  const read = (field: ComparedField, stated: string, code: string | null = null): PlaceRead[] =>
    clear ? placesRead(field, stated, code, record.documents, outcomes, draft.corrections) : [];
  const sex = person.sex === 'male' ? t('review.form.male') : t('review.form.female');
  const insuType =
    person.insuType === '310' || person.insuType === '390'
      ? t(`review.form.insuType.${person.insuType}`)
      : person.insuType;
  return (
    <aside className={styles.panel} aria-label={t('review.form.title')}>
      <h2 className={styles.heading}>{t('review.form.person')}</h2>
      <dl className={styles.fields}>
        <FieldRow
          label={t('review.form.name')}
          value={clear ? person.name : maskName(person.name)}
          places={read('name', person.name)}
          onGo={onGo}
        />
        <FieldRow
          label={t('review.form.certNo')}
          value={clear ? person.certNo : maskCertNo(person.certNo)}
          mono
          places={read('certNo', person.certNo)}
          onGo={onGo}
        />
        <FieldRow label={t('review.form.sex')} value={sex} places={read('sex', sex)} onGo={onGo} />
        {clear && <FieldRow label={t('review.form.birthDate')} value={person.birthDate} />}
        <FieldRow
          label={t('review.form.mobile')}
          value={clear ? person.mobile : maskMobile(person.mobile)}
          mono
        />
        {clear && <FieldRow label={t('review.form.address')} value={person.address} />}
        <FieldRow label={t('review.form.insurance')} value={insuType} />
        <FieldRow label={t('review.form.division')} value={person.insuredDivision} mono />
        {clear && person.employer !== null && (
          <FieldRow label={t('review.form.employer')} value={person.employer} />
        )}
      </dl>
      {record.items.map((item, index) => (
        <ItemFields
          key={item.diseaseCode}
          item={item}
          heading={
            record.items.length > 1 ? t('review.form.item', { index: index + 1 }) : t('review.form.oneItem')
          }
          institution={read('institution', item.institutionName, item.institutionCode)}
          doctor={item.doctorName === null ? [] : read('doctor', item.doctorName)}
          onGo={onGo}
        />
      ))}
      <h2 className={styles.heading}>{t('review.form.application')}</h2>
      <dl className={styles.fields}>
        <FieldRow label={t('review.form.type')} value={applicationTypeNames[record.applicationType]} />
        <FieldRow label={t('review.form.channel')} value={channelNames[record.channel]} />
        <FieldRow label={t('review.form.submittedOn')} value={shanghaiDate(record.submittedAt)} />
        <FieldRow label={t('review.form.formSignedOn')} value={record.formSignedOn ?? ''} />
      </dl>
    </aside>
  );
}
