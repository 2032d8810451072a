import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../shared/domain/identifiers.ts';
import { useShortcuts } from '../app/keyboard/use-shortcuts.ts';
import { openCases, situationOf } from '../queue/rows/situation.ts';
import { useObservable } from '../app/state/use-observable.ts';
import { useWorkstation } from '../workstation/context.tsx';
import { CaseDesk } from './desk/case-desk.tsx';
import styles from './review-screen.module.css';

/** 审核: one case with its form, papers, checks and decision; a plain sentence when it has left one's scope. */
export function ReviewScreen({ caseId }: { caseId: CaseId }) {
  const { t } = useTranslation();
  const { cases, outbox, route, session } = useWorkstation();
  const record = useObservable(cases.all).get(caseId);
  const entries = useObservable(outbox.entries);
  const back = (): void => route.set({ screen: 'queue' });
  useShortcuts([{ keys: 'Escape', label: t('review.keys.back'), run: back }]);

  if (record === undefined)
    return (
      <div className={styles.gone} role="alert">
        {t('review.gone')}
        <Button onClick={back}>{t('review.backToQueue')}</Button>
      </div>
    );
  const situation = situationOf(record, openCases(entries), session.account.userId);
  // once claimed, or its opinion taken back, the case starts anew with its draft
  return (
    <CaseDesk
      key={situation === 'mine' ? 'own' : 'watched'}
      record={record}
      situation={situation}
      onBack={back}
    />
  );
}
