import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { OpinionAct } from '../../../shared/domain/enumerations.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import { asJudged } from '../../../shared/rules/advice/as-judged.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { useShortcuts } from '../../app/keyboard/use-shortcuts.ts';
import { useAlone } from '../../app/state/use-alone.ts';
import { sentenceOf } from '../../host/sentence.ts';
import { rowsOf } from '../../queue/rows/row.ts';
import { openCases } from '../../queue/rows/situation.ts';
import { useObservable } from '../../app/state/use-observable.ts';
import type { Draft } from '../../store/draft.ts';
import { useWorkstation } from '../../workstation/context.tsx';
import { nextOwnCase } from '../next-case.ts';
import { unseenPages, type PaperSeen } from '../desk/pages-seen.ts';
import { wordOn } from '../words/draft-words.ts';
import { buildOpinion } from './build-opinion.ts';
import { DecisionBar } from './decision-bar.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { withAct } from './draft-change.ts';
import { problemOf } from './missing.ts';
import { newOpinionId, submitOpinion } from './submit-opinion.ts';

/** What one decides about a held case: the act, its reasons, and handing it in. Then the next case is there. */
export function DecisionArea(props: {
  record: CaseRecord;
  draft: Draft;
  checks: readonly CheckResult[];
  papers: readonly PaperSeen[];
  onChange: (change: (draft: Draft) => Draft) => void;
  onShow: (index: number, page: number) => void;
}) {
  const { t } = useTranslation();
  const workstation = useWorkstation();
  const { cases, clock, connection, notices, outbox, papers, reference, route, session } = workstation;
  const known = useObservable(reference);
  const { record, draft, checks, onChange } = props;
  const today = useObservable(clock.today);
  const judged = useMemo(() => asJudged(checks, (check) => wordOn(draft, check)), [checks, draft]);
  const [busy, alone] = useAlone();
  const attempt = useRef<{ readonly of: Draft; readonly opinion: Opinion } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const unseen = useMemo(() => unseenPages(props.papers), [props.papers]);
  const textLimit = known?.policyPack.review.textLimit ?? 500;

  const choose = (act: OpinionAct): void => {
    setProblem(null);
    if (known !== null) onChange((present) => withAct(present, act, judged, known.policyPack));
  };
  const goOn = (): void => {
    const { userId } = session.account;
    const open = openCases(outbox.entries.get());
    const rows = rowsOf(cases.all.get().values(), open, userId, clock.today.get(), known?.calendar);
    const next = nextOwnCase(rows, record.caseId);
    route.set(next === null ? { screen: 'queue' } : { screen: 'review', caseId: next });
    if (next === null) notices.show('plain', t('review.decision.lastCase'));
  };
  const submit = async (): Promise<void> => {
    const found = known === null ? 'reference-missing' : problemOf(draft, checks, textLimit);
    setProblem(found === null ? null : t(`review.decision.problem.${found}`, { limit: textLimit }));
    if (found !== null || known === null || draft.act === null) return;
    const fresh = buildOpinion({
      opinionId: newOpinionId(),
      judgedAt: clock.now(),
      clockOffsetMs: connection.get()?.clockOffsetMs ?? null,
      record,
      act: draft.act,
      draft,
      checks,
      outcomes: papers.outcomes.get(),
      reference: known,
      session,
    });
    // the same act tried again is the same opinion: its first answer may have been lost after it was recorded
    const tried = attempt.current;
    const again = tried?.of === draft && tried.opinion.caseRevision === record.revision;
    const opinion = again ? tried.opinion : fresh;
    attempt.current = { of: draft, opinion };
    const failure = await submitOpinion(workstation, opinion);
    if (failure !== null) return setProblem(sentenceOf(failure));
    // whoever went elsewhere while it was being saved stays there
    const shown = route.get();
    if (shown.screen === 'review' && shown.caseId === record.caseId) goOn();
  };

  useShortcuts([
    { keys: 'Ctrl+Digit1', label: t('review.keys.approve'), run: () => choose('approve') },
    { keys: 'Ctrl+Digit2', label: t('review.keys.supplement'), run: () => choose('supplement') },
    { keys: 'Ctrl+Digit4', label: t('review.keys.reject'), run: () => choose('reject') },
    { keys: 'Ctrl+Enter', label: t('review.keys.submit'), run: () => void alone(submit) },
  ]);

  return (
    <>
      {draft.act !== null && known !== null && (
        <DecisionPanel
          act={draft.act}
          draft={draft}
          record={record}
          checks={checks}
          judged={judged}
          reference={known}
          today={today}
          unseen={unseen}
          onChange={onChange}
          onShowPage={({ document, page }) =>
            props.onShow(
              record.documents.findIndex(({ documentId }) => documentId === document.documentId),
              page,
            )
          }
        />
      )}
      <DecisionBar
        act={draft.act}
        problem={problem}
        unseen={unseen.length}
        busy={busy}
        onChoose={choose}
        onSubmit={() => void alone(submit)}
      />
    </>
  );
}
