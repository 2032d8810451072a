import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../shared/domain/identifiers.ts';
import { maskName } from '../../shared/privacy/mask.ts';
import { useObservable } from '../app/state/use-observable.ts';
import { useWorkstation } from '../workstation/context.tsx';

/** How a case is called in lists: receipt number and masked name; words where it has left one's scope. */
export function useCaseTitle(): (caseId: CaseId) => string {
  const { t } = useTranslation();
  const { cases } = useWorkstation();
  const all = useObservable(cases.all);
  return (caseId) => {
    const record = all.get(caseId);
    return record === undefined
      ? t('upload.unknownCase')
      : `${record.receiptNo} ${maskName(record.person.name)}`;
  };
}
