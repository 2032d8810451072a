import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { Correction } from '../../../shared/domain/correction.ts';
import type { CaseId, DocumentId, Sha256 } from '../../../shared/domain/identifiers.ts';
import { missingPapersOf } from '../../../shared/rules/case/required-papers.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { asFiled } from '../../../shared/rules/corrections/as-filed.ts';
import { useShortcuts } from '../../app/keyboard/use-shortcuts.ts';
import { useObservable } from '../../app/state/use-observable.ts';
import { sentenceOf } from '../../host/sentence.ts';
import { readingProgress } from '../../queue/rows/reading-progress.ts';
import type { Situation } from '../../queue/rows/situation.ts';
import { emptyDraft } from '../../store/draft.ts';
import type { PointOnPage, Target } from '../../viewer/page/outline.ts';
import { ShelfProvider } from '../../viewer/papers/shelf-context.tsx';
import { Viewer } from '../../viewer/viewer.tsx';
import { useWorkstation } from '../../workstation/context.tsx';
import { sealsOfOthers } from '../../workstation/cases/seals-of-others.ts';
import { heldCases } from '../../workstation/follow.ts';
import { openEntryOf } from '../../workstation/opinions/outbox.ts';
import { ChecksPanel } from '../checks/checks-panel.tsx';
import { checksWith } from '../corrections/checks-with.ts';
import { DecisionArea } from '../decision/decision-area.tsx';
import { draftOf } from '../decision/build-opinion.ts';
import { withSeen } from '../decision/draft-change.ts';
import { fileAs } from '../filing/draft-filing.ts';
import { FilingMenu } from '../filing/filing-menu.tsx';
import { paperTabs } from '../filing/paper-tabs.ts';
import { Overview } from '../overview/overview.tsx';
import { FormPanel } from '../form/form-panel.tsx';
import styles from '../review-screen.module.css';
import { checkKey } from '../check-key.ts';
import { checkAt, contains } from './check-at.ts';
import { DeskProvider, type Desk } from './desk-context.tsx';
import { evidenceOutlines, outlineOfTarget, outlinesOf, placesOf } from './outlines.ts';
import { papersSeen } from './pages-seen.ts';
import { ReadOnlyBar } from './read-only-bar.tsx';
import { ReviewHeader } from './review-header.tsx';
import { useDraft } from './use-draft.ts';
import { useUndo } from './use-undo.ts';

/** The desk of one case: header, form | papers | checks, and below what one decides, or why one cannot. */
export function CaseDesk(props: { record: CaseRecord; situation: Situation; onBack: () => void }) {
  const { t } = useTranslation();
  const { record, situation } = props;
  const { bridge, cases, notices, outbox, papers, reference, session } = useWorkstation();
  const known = useObservable(reference);
  const outcomes = useObservable(papers.outcomes);
  const statuses = useObservable(papers.statuses);
  const mine = situation === 'mine';
  const [opened, setOpened] = useState<CaseId | null>(null);
  // opening a held case is an act on record; only then does the person's identity stand in clear
  const clear = mine && opened === record.caseId;
  const [loaded, changeDraft] = useDraft(record.caseId, mine);
  const given = useObservable(outbox.entries);
  const watched = useMemo(() => {
    const entry = mine ? undefined : openEntryOf(given, record.caseId);
    return entry === undefined ? emptyDraft : draftOf(entry.opinion);
  }, [mine, given, record.caseId]);
  // one's opinion that waits is shown as it was given
  const draft = mine ? (loaded ?? emptyDraft) : watched;
  const editable = mine && loaded !== null;
  const { act, undo } = useUndo(loaded, changeDraft);
  const [place, setPlace] = useState({ index: 0, page: 1 });
  const [target, setTarget] = useState<Target | null>(null);
  const [openedCheck, setOpenedCheck] = useState<string | null>(null);
  const [hovered, setHovered] = useState<CheckResult | null>(null);
  const [pageCounts, setPageCounts] = useState<ReadonlyMap<Sha256, number>>(new Map());
  const [filing, setFiling] = useState(false);
  const [overview, setOverview] = useState(false);

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

  const { corrections } = draft;
  const others = useMemo(
    () => sealsOfOthers(record, heldCases(cases.all.get().values(), session.account.userId), outcomes),
    [record, cases, session, outcomes],
  );
  const checks = useMemo(
    () => (known === null ? null : checksWith(corrections, record, outcomes, known, others)),
    [corrections, record, outcomes, known, others],
  );
  const seen = useMemo(
    () => papersSeen(record, draft, outcomes, pageCounts),
    [record, draft, outcomes, pageCounts],
  );
  const progress = useMemo(() => readingProgress(record.documents, statuses), [record, statuses]);
  const missing = useMemo(
    () => (known === null ? [] : missingPapersOf(asFiled(record, corrections), known.policyPack)),
    [record, corrections, known],
  );

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
  const chosen = checks?.find((check) => checkKey(check) === openedCheck) ?? null;
  const evidence = useMemo(() => evidenceOutlines(checks ?? [], outcomes), [checks, outcomes]);
  const openCheck = useCallback(
    (check: CheckResult | null): void => {
      setOpenedCheck(check === null ? null : checkKey(check));
      const first = check?.evidence[0];
      const document = record.documents.find(({ documentId }) => documentId === check?.documentId);
      if (first?.sha256 != null) go({ sha256: first.sha256, page: first.page, polygon: first.polygon });
      else if (document !== undefined) go({ sha256: document.sha256, page: 1, polygon: null });
    },
    [record, go],
  );
  const pointAt = useCallback(
    ({ sha256, page, point }: PointOnPage): void => {
      // whole pages are no places: a click beside every place means nothing
      const onPlace = evidence.some(
        (one) => one.sha256 === sha256 && one.page === page && contains(one.polygon, point),
      );
      const check = onPlace ? checkAt(checks ?? [], sha256, page, point) : undefined;
      if (check !== undefined) setOpenedCheck(checkKey(check));
    },
    [checks, evidence],
  );
  const file = (documentId: DocumentId, slot: string): void => {
    const document = record.documents.find((one) => one.documentId === documentId);
    const docType = missing.find((one) => one.slot === slot)?.anyOf[0]?.[0];
    if (document !== undefined && docType !== undefined) act((present) => fileAs(present, document, docType));
  };
  const wordsOf = (one: Correction): string | null =>
    one.kind === 'aside'
      ? t(`review.filing.${one.why}`)
      : one.kind === 'supporting'
        ? t('review.filing.supporting')
        : null;

  const desk = useMemo<Desk>(
    () => ({
      record,
      outcomes,
      draft,
      editable,
      clear,
      reviewer: session.account.name,
      act,
      change: changeDraft,
      go,
    }),
    [record, outcomes, draft, editable, clear, session, act, changeDraft, go],
  );
  useShortcuts([
    { keys: 'F2', label: t('review.overview.title'), run: () => setOverview((now) => !now) },
    ...(editable
      ? [
          {
            keys: 'Ctrl+KeyZ',
            label: t('review.keys.undo'),
            inFields: 'never' as const,
            run: () =>
              notices.show('plain', t(undo() ? 'review.correct.undone' : 'review.correct.nothingToUndo')),
          },
          { keys: 'Ctrl+KeyM', label: t('review.keys.file'), run: () => setFiling(true) },
        ]
      : []),
  ]);
  const shown = record.documents[place.index];

  return (
    <DeskProvider value={desk}>
      <ShelfProvider>
        <section className={styles.screen}>
          <ReviewHeader
            record={record}
            clear={clear}
            papers={seen}
            onBack={props.onBack}
            onOverview={() => setOverview(!overview)}
            {...(editable ? { onFile: () => setFiling(true) } : {})}
          />
          <FormPanel record={record} clear={clear} />
          <Viewer
            papers={paperTabs(seen, corrections, checks ?? [], outcomes, wordsOf)}
            missing={missing}
            current={place.index}
            page={place.page}
            statuses={statuses}
            outcomes={outcomes}
            outlines={[
              ...evidence,
              ...outlinesOf(chosen),
              ...outlinesOf(hovered),
              ...outlineOfTarget(target, chosen),
            ]}
            onPoint={pointAt}
            target={target}
            places={(sha256) => placesOf(sha256, outcomes, checks ?? [])}
            onShow={show}
            onGo={go}
            onSeen={markSeen}
            {...(editable ? { onFile: file } : {})}
          />
          <ChecksPanel
            checks={checks}
            progress={progress}
            shown={shown?.documentId}
            onHover={setHovered}
            opened={openedCheck}
            onOpen={openCheck}
          />
          {editable ? (
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
          {overview && (
            <Overview
              documents={asFiled(record, corrections).documents}
              checks={checks ?? []}
              onClose={() => setOverview(false)}
            />
          )}
          {filing && shown !== undefined && <FilingMenu document={shown} onClose={() => setFiling(false)} />}
        </section>
      </ShelfProvider>
    </DeskProvider>
  );
}
