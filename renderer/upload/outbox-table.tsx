import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { caseStateNames, opinionActNames } from '../../shared/text/names.ts';
import type { OutboxEntry } from '../../shared/sync/outbox-entry.ts';
import { dayAndTime } from '../app/language/instant.ts';
import { sentenceOf } from '../host/sentence.ts';
import { useObservable } from '../app/state/use-observable.ts';
import { useWorkstation } from '../workstation/context.tsx';
import { undoOpinion } from '../workstation/opinions/undo-opinion.ts';
import { useCaseTitle } from './case-title.ts';
import styles from './upload.module.css';

const signs: Record<OutboxEntry['state'], string> = {
  waiting: '○',
  sending: '↑',
  confirmed: '✓',
  refused: '✕',
  undone: '–',
  resolved: '–',
};

function Outcome({ entry }: { entry: OutboxEntry }) {
  const { t } = useTranslation();
  if (entry.confirmation !== null)
    return t('upload.confirmedAs', {
      state: caseStateNames[entry.confirmation.state],
      time: dayAndTime(entry.confirmation.recordedAt),
    });
  if (entry.resolution !== null) return t(`upload.resolvedAs.${entry.resolution.how}`);
  if (entry.refusal !== null) return sentenceOf(entry.refusal);
  return entry.attempts > 0 ? t('upload.attempts', { count: entry.attempts }) : '';
}

/** Every opinion of this workstation with its state; what has not left yet can be taken back. */
export function OutboxTable({ entries }: { entries: readonly OutboxEntry[] }) {
  const { t } = useTranslation();
  const workstation = useWorkstation();
  const { cases, notices, route } = workstation;
  const known = useObservable(cases.all);
  const titleOf = useCaseTitle();
  const undo = async (entry: OutboxEntry): Promise<void> => {
    const failure = await undoOpinion(workstation, entry.opinion.opinionId);
    if (failure === null) notices.show('good', t('upload.undone'));
    else notices.show('bad', sentenceOf(failure));
  };
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>{t('upload.receiptNo')}</th>
          <th>{t('upload.act')}</th>
          <th>{t('upload.judgedAt')}</th>
          <th>{t('upload.state')}</th>
          <th>{t('upload.outcome')}</th>
          <th aria-label={t('upload.undo')} />
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.opinion.opinionId} data-state={entry.state} data-opinion={entry.opinion.opinionId}>
            <td>{titleOf(entry)}</td>
            <td>{opinionActNames[entry.opinion.act]}</td>
            <td>{dayAndTime(entry.opinion.judgedAt)}</td>
            <td className={styles.state} data-state={entry.state}>
              <span aria-hidden>{signs[entry.state]}</span> {t(`upload.stateOf.${entry.state}`)}
            </td>
            <td className={styles.outcome}>
              <Outcome entry={entry} />
            </td>
            <td className={styles.acts}>
              {entry.state === 'waiting' && (
                <Button size="compact-xs" variant="default" onClick={() => void undo(entry)}>
                  {t('upload.undo')}
                </Button>
              )}
              {known.has(entry.opinion.caseId) && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => route.set({ screen: 'review', caseId: entry.opinion.caseId })}
                >
                  {t('upload.openCase')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
