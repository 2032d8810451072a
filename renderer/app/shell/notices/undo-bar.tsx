import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../../host/sentence.ts';
import { useObservable } from '../../state/use-observable.ts';
import { useWorkstation } from '../../../workstation/context.tsx';
import { undoOpinion } from '../../../workstation/opinions/undo-opinion.ts';
import styles from './undo-bar.module.css';

/** After submitting: the opinion is saved but not in effect yet, and can be taken back while this bar shows. */
export function UndoBar() {
  const { t } = useTranslation();
  const workstation = useWorkstation();
  const { cases, justSaved, outbox, reference, route } = workstation;
  const saved = useObservable(justSaved);
  const entry = useObservable(outbox.entries).get(saved?.opinionId as never);
  const seconds = useObservable(reference)?.policyPack.review.undoSeconds ?? 10;
  const sent = entry !== undefined && entry.state !== 'waiting';

  useEffect(() => {
    if (saved === null) return undefined;
    const timer = setTimeout(() => justSaved.set(null), sent ? 1500 : seconds * 1000);
    return () => clearTimeout(timer);
  }, [saved, sent, seconds, justSaved]);

  if (saved === null) return null;
  const undo = async (): Promise<void> => {
    const failure = await undoOpinion(workstation, saved.opinionId);
    if (failure === null) route.set({ screen: 'review', caseId: saved.caseId });
    else workstation.notices.show('bad', sentenceOf(failure));
  };
  return (
    <div className={styles.bar} role="status">
      <span>{t('undo.saved', { receiptNo: cases.all.get().get(saved.caseId)?.receiptNo ?? '' })}</span>
      {!sent && (
        <Button size="compact-sm" variant="white" onClick={() => void undo()}>
          {t('undo.act')}
        </Button>
      )}
      {!sent && (
        <span key={saved.opinionId} className={styles.time} style={{ animationDuration: `${seconds}s` }} />
      )}
    </div>
  );
}
