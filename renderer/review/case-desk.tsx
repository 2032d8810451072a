import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRecord } from '../../shared/domain/case-record.ts';
import type { CaseId, Sha256 } from '../../shared/domain/identifiers.ts';
import type { CheckResult } from '../../shared/rules/check-result.ts';
import { sentenceOf } from '../host/sentence.ts';
import { readingProgress } from '../queue/rows/reading-progress.ts';
import type { Situation } from '../queue/rows/situation.ts';
import { useShortcuts } from '../app/keyboard/use-shortcuts.ts';
import { useObservable } from '../app/state/use-observable.ts';
import { emptyDraft, type Draft } from '../store/draft.ts';
import type { Outline, Target } from '../viewer/page/outline.ts';
import { ShelfProvider } from '../viewer/papers/shelf-context.tsx';
import { Viewer } from '../viewer/viewer.tsx';
import { useWorkstation } from '../workstation/context.tsx';
import { worstLevel } from './checks/check-groups.ts';
import { ChecksPanel } from './checks/checks-panel.tsx';
import { DecisionArea } from './decision/decision-area.tsx';
import { checksWith } from './corrections/checks-with.ts';
import { stepsAfter, type UndoStep } from './corrections/undo-steps.ts';
import { withSeen } from './decision/draft-change.ts';
import { DeskProvider, type Desk } from './desk-context.tsx';
import { FormPanel } from './form/form-panel.tsx';
import { papersSeen } from './pages-seen.ts';
import { ReadOnlyBar } from './read-only-bar.tsx';
import { ReviewHeader } from './review-header.tsx';
import { useDraft } from './use-draft.ts';
import styles from './review-screen.module.css';

const outlinesOf = (check: CheckResult | null, strong: boolean): Outline[] =>
  (check?.evidence ?? []).flatMap(({ sha256, page, polygon }) =>
    sha256 === null ? [] : [{ sha256, page, polygon, level: check?.level ?? null, strong }],
  );

/** The desk of one case: header, form | papers | checks, and below what one decides, or why one cannot. */
export function CaseDesk(props: { record: CaseRecord; situation: Situation; onBack: () => void }) {
  const { record, situation } = props;
  const { t } = useTranslation();
  const { bridge, notices, papers, reference, session } = useWorkstation();
  const known = useObservable(reference);
  const outcomes = useObservable(papers.outcomes);
  const statuses = useObservable(papers.statuses);
  const mine = situation === 'mine';
  const [opened, setOpened] = useState<CaseId | null>(null);
  // opening a held case is an act on record; only then does the person's identity stand in clear
  const clear = mine && opened === record.caseId;
  const [draft, changeDraft] = useDraft(record.caseId, mine);
  const [place, setPlace] = useState({ index: 0, page: 1 });
  const [target, setTarget] = useState<Target | null>(null);
  const [chosen, setChosen] = useState<CheckResult | null>(null);
  const [hovered, setHovered] = useState<CheckResult | null>(null);
  const [pageCounts, setPageCounts] = useState<ReadonlyMap<Sha256, number>>(new Map());

  useEffect(() => {
    if (!mine) return;
    void bridge
      .call('cases.open', { caseId: record.caseId, revision: record.revision })
      .then((answer) =>
        answer.ok ? setOpened(record.caseId) : notices.show('bad', sentenceOf(answer.error)),
      );
  }, [bridge, notices, mine, record.caseId, record.revision]);
  useEffect(() => {
    void papers
      .read(record.documents.map((document) => document.sha256))
      .then((failure) => failure !== null && mine && notices.show('bad', sentenceOf(failure)));
  }, [papers, notices, mine, record]);

  const [steps, setSteps] = useState<readonly UndoStep[]>([]);
  const act = useCallback(
    (by: (present: Draft) => Draft) => {
      if (draft !== null) setSteps((present) => stepsAfter(present, draft, by(draft)));
      changeDraft(by);
    },
    [draft, changeDraft],
  );
  const undo = (): void => {
    const last = steps.at(-1);
    notices.show('plain', t(last === undefined ? 'review.correct.nothingToUndo' : 'review.correct.undone'));
    if (last === undefined) return;
    setSteps(steps.slice(0, -1));
    changeDraft((present) => ({ ...present, ...last }));
  };
  const corrections = draft?.corrections ?? emptyDraft.corrections;
  const checks = useMemo(
    () => (known === null ? null : checksWith(corrections, record, outcomes, known)),
    [corrections, record, outcomes, known],
  );
  const seen = useMemo(
    () => papersSeen(record, draft ?? emptyDraft, outcomes, pageCounts),
    [record, draft, outcomes, pageCounts],
  );
  const progress = useMemo(() => readingProgress(record.documents, statuses), [record, statuses]);

  const show = useCallback((index: number, page: number) => {
    setPlace({ index, page });
    setTarget(null);
  }, []);
  const go = useCallback(
    (to: Target) => {
      const index = record.documents.findIndex((document) => document.sha256 === to.sha256);
      if (index < 0) return;
      setPlace({ index, page: to.page });
      setTarget({ ...to });
    },
    [record],
  );
  const markSeen = useCallback(
    (index: number, page: number, pages: number) => {
      const document = record.documents[index];
      if (document === undefined) return;
      setPageCounts((present) =>
        present.get(document.sha256) === pages ? present : new Map(present).set(document.sha256, pages),
      );
      changeDraft((present) => withSeen(present, document.documentId, page));
    },
    [record, changeDraft],
  );

  const desk = useMemo<Desk>(
    () => ({
      record,
      outcomes,
      draft: draft ?? emptyDraft,
      editable: mine && draft !== null,
      reviewer: session.account.name,
      act,
      change: changeDraft,
      go,
    }),
    [record, outcomes, draft, mine, session, act, changeDraft, go],
  );
  useShortcuts(
    mine ? [{ keys: 'Ctrl+KeyZ', label: t('review.keys.undo'), run: undo, inFields: 'never' }] : [],
  );
  const shown = record.documents[place.index];
  const pointed: Outline[] =
    target?.polygon == null
      ? []
      : [
          {
            sha256: target.sha256,
            page: target.page,
            polygon: target.polygon,
            level: chosen?.level ?? null,
            strong: true,
          },
        ];
  const outlines = [...outlinesOf(chosen, false), ...outlinesOf(hovered, false), ...pointed];

  return (
    <DeskProvider value={desk}>
      <ShelfProvider>
        <section className={styles.screen}>
          <ReviewHeader record={record} clear={clear} papers={seen} onBack={props.onBack} />
          <FormPanel record={record} clear={clear} />
          <Viewer
            papers={seen.map((paper) => ({
              document: paper.document,
              seen: paper.seen.length,
              pages: paper.pages,
              worst: outcomes.has(paper.document.sha256)
                ? worstLevel(checks ?? [], paper.document.documentId)
                : null,
            }))}
            current={place.index}
            page={place.page}
            status={shown && statuses.get(shown.sha256)}
            outcome={shown && outcomes.get(shown.sha256)}
            outlines={outlines}
            target={target}
            onShow={show}
            onSeen={markSeen}
          />
          <ChecksPanel
            checks={checks}
            progress={progress}
            shown={shown?.documentId}
            onHover={setHovered}
            onChoose={setChosen}
          />
          {mine && draft !== null ? (
            <DecisionArea
              record={record}
              draft={draft}
              checks={checks ?? []}
              papers={seen}
              onChange={changeDraft}
              onShow={show}
            />
          ) : (
            <ReadOnlyBar record={record} situation={situation} />
          )}
        </section>
      </ShelfProvider>
    </DeskProvider>
  );
}
