import { useTranslation } from 'react-i18next';
import { maskName } from '../../shared/privacy/mask.ts';
import type { OutboxEntry } from '../../shared/sync/outbox-entry.ts';
import { useObservable } from '../app/state/use-observable.ts';
import { useWorkstation } from '../workstation/context.tsx';

/**
 * How the case of an opinion is called in lists: receipt number and masked name. One that has left this person's scope is
 * called as the centre called it when it refused the opinion; where it said nothing, words stand for it.
 */
export function useCaseTitle(): (entry: OutboxEntry) => string {
  const { t } = useTranslation();
  const { cases } = useWorkstation();
  const all = useObservable(cases.all);
  return ({ opinion, refusal }) => {
    const record = all.get(opinion.caseId) ?? refusal?.current ?? null;
    return record === null ? t('upload.unknownCase') : `${record.receiptNo} ${maskName(record.person.name)}`;
  };
}
