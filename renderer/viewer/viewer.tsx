import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentStatus } from '../../shared/bridge/contract.ts';
import { errorCode, sentenceFor } from '../../shared/errors.ts';
import type { ReadingOutcome } from '../../shared/readings/schema.ts';
import { docTypeNames } from '../../shared/text/names.ts';
import { useShortcuts } from '../app/keyboard/use-shortcuts.ts';
import { sentenceOf } from '../host/sentence.ts';
import type { Outline, Target } from './page/outline.ts';
import { limited, turned, type Turn, type Zoom } from './page/page-space.ts';
import { pagesOf } from './papers/paper-source.ts';
import { DownloadState } from './papers/download-state.tsx';
import { PaperTabs, type PaperTab } from './papers/paper-tabs.tsx';
import { PaperView } from './paper-view.tsx';
import { Tools } from './tools.tsx';
import { usePaper } from './papers/use-paper.ts';
import styles from './viewer.module.css';

/** Why the host could not bring a paper here, in words; `null` when it reports nothing. */
function sentenceOfStatus(status: DocumentStatus | undefined): string | null {
  if (status?.problem == null || status.fetched !== 'failed') return null;
  const code = errorCode.safeParse(status.problem.code);
  return sentenceFor(code.success ? code.data : 'document-not-here', status.problem.details);
}

/** Milliseconds a page must stay on screen to count as seen. */
const seenAfter = 600;

/** The papers of one case: tabs, the page, its tools. What is shown (`current`, `page`) belongs to the caller. */
export function Viewer(props: {
  papers: readonly PaperTab[];
  current: number;
  page: number;
  status: DocumentStatus | undefined;
  outcome: ReadingOutcome | undefined;
  outlines: readonly Outline[];
  target: Target | null;
  onShow: (index: number, page: number) => void;
  /** The page was on screen long enough; `pages` is how many the paper has. */
  onSeen: (index: number, page: number, pages: number) => void;
}) {
  const { t } = useTranslation();
  const { papers, current, page, status, outcome, onShow, onSeen } = props;
  const document = papers[current]?.document;
  const opened = usePaper(document, status?.fetched === 'here');
  const [zoom, setZoom] = useState<Zoom>('width');
  // going to a place may enlarge it; that lasts until another page is shown
  const [aimed, setAimed] = useState<number | null>(null);
  const [turn, setTurn] = useState<Turn>(0);
  const [turnedPlace, setTurnedPlace] = useState('');
  const shownScale = useRef(1);
  const [undrawn, setUndrawn] = useState<string | null>(null);
  const source = opened?.ok === true ? opened.value : null;
  const pages = source === null ? 1 : pagesOf(source);
  const place = `${document?.documentId} ${page}`;
  const reading =
    outcome?.status === 'read' ? outcome.readings.pages.find(({ index }) => index === page) : undefined;

  if (turnedPlace !== place) {
    setTurnedPlace(place);
    setTurn(0);
    setAimed(null);
  }
  useEffect(() => {
    if (source === null) return undefined;
    const timer = setTimeout(() => onSeen(current, page, pages), seenAfter);
    return () => clearTimeout(timer);
  }, [source, current, page, pages, onSeen]);

  const zoomTo = useCallback((wanted: Zoom): void => {
    setAimed(null);
    setZoom(wanted);
  }, []);
  const zoomBy = (factor: number): void => zoomTo(limited(shownScale.current * factor));
  const goPage = (next: number): void => {
    if (next >= 1 && next <= pages) onShow(current, next);
  };
  const goPaper = (by: number): void => {
    if (papers.length > 0) onShow((current + by + papers.length) % papers.length, 1);
  };
  useShortcuts([
    { keys: 'F6', label: t('viewer.nextPaper'), run: () => goPaper(1) },
    { keys: 'Shift+F6', label: t('viewer.previousPaper'), run: () => goPaper(-1) },
    { keys: 'PageDown', label: t('viewer.nextPage'), run: () => goPage(page + 1) },
    { keys: 'PageUp', label: t('viewer.previousPage'), run: () => goPage(page - 1) },
    { keys: 'Ctrl+Equal', label: t('viewer.zoomIn'), run: () => zoomBy(1.25) },
    { keys: 'Ctrl+Minus', label: t('viewer.zoomOut'), run: () => zoomBy(1 / 1.25) },
    { keys: 'Ctrl+Digit0', label: t('viewer.fitWidth'), run: () => zoomTo('width') },
    { keys: 'Ctrl+Digit9', label: t('viewer.fitPage'), run: () => zoomTo('page') },
    { keys: 'F7', label: t('viewer.rotateRight'), run: () => setTurn((now) => turned(now, 90)) },
    { keys: 'Shift+F7', label: t('viewer.rotateLeft'), run: () => setTurn((now) => turned(now, 270)) },
  ]);

  const problem =
    undrawn === place
      ? sentenceFor('file-damaged')
      : opened?.ok === false
        ? (sentenceOfStatus(status) ?? sentenceOf(opened.error))
        : null;
  const notHere = opened?.ok === false && opened.error.code === 'document-not-here';
  const notAsked = notHere && (status === undefined || status.fetched === 'none');

  return (
    <div className={styles.viewer}>
      <PaperTabs papers={papers} current={current} onChoose={(index) => onShow(index, 1)} />
      <div className={styles.window}>
        {document === undefined ? (
          <div className={styles.message}>{t('viewer.noPapers')}</div>
        ) : notHere && (status?.fetched === 'waiting' || status?.fetched === 'fetching') ? (
          <DownloadState status={status} size={document.size} />
        ) : notAsked ? (
          <div className={styles.message}>{t('viewer.notAsked')}</div>
        ) : problem !== null ? (
          <div className={styles.message} role="alert">
            <strong>{t('viewer.problem')}</strong>
            <span>{problem}</span>
            <span>{t('viewer.problemHint')}</span>
          </div>
        ) : source === null ? (
          <div className={styles.message} role="status">
            {t('viewer.loading')}
          </div>
        ) : (
          <>
            <PaperView
              source={source}
              page={page}
              alt={docTypeNames[document.docType]}
              readingTurn={reading?.rotation ?? 0}
              turn={turn}
              zoom={aimed ?? zoom}
              outlines={props.outlines.filter(
                (outline) => outline.sha256 === document.sha256 && outline.page === page,
              )}
              target={
                props.target?.sha256 === document.sha256 && props.target.page === page ? props.target : null
              }
              onZoom={zoomTo}
              onAim={setAimed}
              shownScale={shownScale}
              onFailed={() => setUndrawn(place)}
            />
            <Tools
              page={page}
              pages={pages}
              onZoomBy={zoomBy}
              onFit={zoomTo}
              onTurn={(by) => setTurn((now) => turned(now, by))}
              onPage={goPage}
            />
          </>
        )}
      </div>
    </div>
  );
}
