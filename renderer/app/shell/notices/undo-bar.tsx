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
  const entries = useObservable(outbox.entries);
  const state = saved === null ? undefined : entries.get(saved.opinionId)?.state;
  const seconds = useObservable(reference)?.policyPack.review.undoSeconds ?? 10;
  const sent = state === 'sending';
  const settled = state !== undefined && state !== 'waiting' && !sent;

  useEffect(() => {
    if (saved === null) return undefined;
    const timer = setTimeout(() => justSaved.set(null), settled ? 0 : seconds * 1000);
    return () => clearTimeout(timer);
  }, [saved, settled, seconds, justSaved]);

  if (saved === null || settled) return null;
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
