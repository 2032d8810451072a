import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../shared/sync/outbox-entry.ts';
import { refusalKind, wayBack } from '../../shared/sync/refusal-kind.ts';
import { dayAndTime } from '../app/language/instant.ts';
import { useAlone } from '../app/state/use-alone.ts';
import { sentenceOf } from '../host/sentence.ts';
import { draftOf } from '../review/decision/build-opinion.ts';
import { useObservable } from '../app/state/use-observable.ts';
import { useWorkstation } from '../workstation/context.tsx';
import { useCaseTitle } from './case-title.ts';
import { ThreeColumns } from './three-columns.tsx';
import styles from './upload.module.css';

/** One refused opinion: why in words, the three columns, and three ways to settle it. Nothing is lost meanwhile. */
export function RefusedCard({ entry }: { entry: OutboxEntry }) {
  const { t } = useTranslation();
  const { bridge, cases, drafts, notices, outbox, route } = useWorkstation();
  const titleOf = useCaseTitle();
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, alone] = useAlone();
  const { opinion, refusal } = entry;
  const record = useObservable(cases.all).get(opinion.caseId);
  if (refusal === null) return null;

  const kind = refusalKind(refusal.code);
  const way = wayBack(kind);

  const rejudge = async (): Promise<void> => {
    const claimed = way === 'claim-and-judge-again' ? await bridge.call('cases.claim', opinion.caseId) : null;
    if (claimed !== null && !claimed.ok) {
      setProblem(sentenceOf(claimed.error));
      return;
    }
    const current = claimed?.value ?? refusal.current;
    if (current !== null) {
      const applied = await cases.apply([{ kind: 'case', case: current }]);
      if (!applied.ok) {
        setProblem(sentenceOf(applied.error));
        return;
      }
    }
    // the refusal stays in the tray until the new opinion is saved
    drafts.keep(opinion.caseId, { ...draftOf(opinion), seen: [] });
    notices.show('plain', t('upload.rejudgeHint'));
    route.set({ screen: 'review', caseId: opinion.caseId });
  };
  const settle = async (how: 'withdrawn' | 'escalated'): Promise<void> => {
    if (how === 'escalated' && note.trim() === '') {
      setProblem(t('upload.noteRequired'));
      return;
    }
    const settled = await bridge.call('opinions.resolve', {
      opinionId: opinion.opinionId,
      how,
      note: note.trim(),
    });
    if (!settled.ok) {
      setProblem(sentenceOf(settled.error));
      return;
    }
    notices.show('good', t(how === 'withdrawn' ? 'upload.withdrawn' : 'upload.escalated'));
    const taken = await outbox.take(settled.value);
    if (!taken.ok) notices.show('bad', sentenceOf(taken.error));
  };

  return (
    <article className={styles.refused} data-opinion={opinion.opinionId}>
      <header className={styles.refusedHead}>
        <strong>{titleOf(entry)}</strong>
        <span className={styles.kind} data-refusal={kind}>
          {t(`upload.refusalKind.${kind}`)}
        </span>
        <time dateTime={refusal.at}>{t('upload.refusedAt', { time: dayAndTime(refusal.at) })}</time>
      </header>
      <p className={styles.reason}>
        <span aria-hidden>✕</span> {t('upload.reason')}：{sentenceOf(refusal)}
      </p>
      <ThreeColumns entry={entry} record={record} />
      <div className={styles.settle}>
        {way !== 'none' && (
          <Button disabled={busy} onClick={() => void alone(rejudge)}>
            {t(way === 'judge-again' ? 'upload.rejudge' : 'upload.claimAndRejudge')}
          </Button>
        )}
        <Button variant="default" disabled={busy} onClick={() => void alone(() => settle('withdrawn'))}>
          {t('upload.withdraw')}
        </Button>
        <TextInput
          size="xs"
          className={styles.note}
          placeholder={t('upload.note')}
          aria-label={t('upload.note')}
          value={note}
          maxLength={500}
          error={problem}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button variant="default" disabled={busy} onClick={() => void alone(() => settle('escalated'))}>
          {t('upload.escalate')}
        </Button>
      </div>
    </article>
  );
}
