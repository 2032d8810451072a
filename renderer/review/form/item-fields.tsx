import { useTranslation } from 'react-i18next';
import type { DiseaseItem } from '../../../shared/domain/case-record.ts';
import { useObservable } from '../../app/state/use-observable.ts';
import type { Target } from '../../viewer/page/outline.ts';
import { useWorkstation } from '../../workstation/context.tsx';
import { FieldRow } from './field-row.tsx';
import type { PlaceRead } from './places-read.ts';
import styles from './form-panel.module.css';

/** One disease applied for, with who diagnosed it and where. */
export function ItemFields(props: {
  item: DiseaseItem;
  heading: string;
  institution: readonly PlaceRead[];
  doctor: readonly PlaceRead[];
  onGo: (target: Target) => void;
}) {
  const { t } = useTranslation();
  const { reference } = useWorkstation();
  const institutions = useObservable(reference)?.directory.institutions ?? [];
  const { item } = props;
  const nameOf = (code: string): string =>
    institutions.find((institution) => institution.code === code)?.name ?? code;
  const level = institutions.find((institution) => institution.code === item.institutionCode)?.level;
  return (
    <>
      <h2 className={styles.heading}>{props.heading}</h2>
      <dl className={styles.fields}>
        <FieldRow label={t('review.form.disease')} value={`${item.diseaseName} ${item.diseaseCode}`} />
        <FieldRow label={t('review.form.diagnosis')} value={item.diagnosisText} />
        <FieldRow label={t('review.form.diagnosedOn')} value={item.diagnosedOn ?? ''} />
        <FieldRow
          label={t('review.form.institution')}
          value={level === undefined ? item.institutionName : `${item.institutionName}（${level}）`}
          places={props.institution}
          onGo={props.onGo}
        />
        <FieldRow
          label={t('review.form.doctor')}
          value={item.doctorName ?? ''}
          places={props.doctor}
          onGo={props.onGo}
        />
        <FieldRow label={t('review.form.chosen')} value={item.chosenInstitutions.map(nameOf).join('、')} />
        <FieldRow label={t('review.form.reason')} value={item.reason} />
      </dl>
    </>
  );
}
