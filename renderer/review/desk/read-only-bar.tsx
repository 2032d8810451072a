import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import { caseStateNames, opinionActNames } from '../../../shared/text/names.ts';
import { useAlone } from '../../app/state/use-alone.ts';
import { sentenceOf } from '../../host/sentence.ts';
import type { Situation } from '../../queue/rows/situation.ts';
import { useObservable } from '../../app/state/use-observable.ts';
import { claimCases } from '../../workstation/cases/claim-cases.ts';
import { useWorkstation } from '../../workstation/context.tsx';
import { openEntryOf } from '../../workstation/opinions/outbox.ts';
import { undoOpinion } from '../../workstation/opinions/undo-opinion.ts';
import styles from '../review-screen.module.css';

/** Why this case can only be looked at, and what can be done about it: claim it, or take one's opinion back. */
export function ReadOnlyBar({ record, situation }: { record: CaseRecord; situation: Situation }) {
  const { t } = useTranslation();
  const workstation = useWorkstation();
  const { notices, outbox } = workstation;
  const entry = openEntryOf(useObservable(outbox.entries), record.caseId);
  const [busy, alone] = useAlone();

  const claim = async (): Promise<void> => {
    const { failures } = await claimCases(workstation, [record.caseId]);
    for (const { failure } of failures) notices.show('bad', sentenceOf(failure));
  };
  const undo = async (): Promise<void> => {
    if (entry === undefined) return;
    const failure = await undoOpinion(workstation, entry.opinion.opinionId);
    if (failure !== null) notices.show('bad', sentenceOf(failure));
  };
  const words = (): string => {
    if (entry !== undefined)
      return t(entry.state === 'waiting' ? 'review.readOnly.judged' : 'review.readOnly.sending', {
        act: opinionActNames[entry.opinion.act],
      });
    if (situation === 'others') return t('review.readOnly.others', { holder: record.holder?.name ?? '' });
    if (situation === 'claimable') return t('review.readOnly.unclaimed');
    return t('review.readOnly.done', { state: caseStateNames[record.state] });
  };
  return (
    <div className={styles.readOnly} role="status">
      {situation !== 'mine' && words()}
      {situation === 'claimable' && (
        <Button loading={busy} onClick={() => void alone(claim)}>
          {t('review.readOnly.claim')}
        </Button>
      )}
      {entry?.state === 'waiting' && (
        <Button variant="default" onClick={() => void alone(undo)}>
          {t('review.readOnly.undo')}
        </Button>
      )}
    </div>
  );
}
