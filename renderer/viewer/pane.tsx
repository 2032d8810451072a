import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentStatus } from '../../shared/bridge/contract.ts';
import type { DocumentEntry } from '../../shared/domain/case-record.ts';
import { errorCode, sentenceFor } from '../../shared/errors.ts';
import type { Point } from '../../shared/geometry/polygon.ts';
import type { ReadingOutcome } from '../../shared/readings/schema.ts';
import { docTypeNames } from '../../shared/text/names.ts';
import { sentenceOf } from '../host/sentence.ts';
import type { Outline, PointOnPage, Target } from './page/outline.ts';
import type { Zoom } from './page/page-space.ts';
import { DownloadState } from './papers/download-state.tsx';
import { pagesOf } from './papers/paper-source.ts';
import { usePaper } from './papers/use-paper.ts';
import { PaperView } from './paper-view.tsx';
import type { Light } from './sight/light.ts';
import type { Sight } from './sight/use-sight.ts';
import styles from './viewer.module.css';

/** Why the host could not bring a paper here, in words; `null` when it reports nothing. */
function sentenceOfStatus(status: DocumentStatus | undefined): string | null {
  if (status?.problem == null || status.fetched !== 'failed') return null;
  const code = errorCode.safeParse(status.problem.code);
  return sentenceFor(code.success ? code.data : 'document-not-here', status.problem.details);
}

/** Milliseconds a page must stay on screen to count as seen. */
const seenAfter = 600;

/** One window on one page of one paper, or why it cannot be shown. */
export function Pane(props: {
  document: DocumentEntry | undefined;
  page: number;
  status: DocumentStatus | undefined;
  outcome: ReadingOutcome | undefined;
  sight: Sight;
  /** The zoom, where it follows another window's. */
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  onPoint: (at: PointOnPage) => void;
  light: Light;
  outlines: readonly Outline[];
  target: Target | null;
  /** Text can be selected instead of the paper being moved. */
  textMode: boolean;
  magnified: boolean;
  /** In compare mode: this window is the one that keys and thumbnails speak about. */
  active?: boolean;
  onActivate?: () => void;
  /** The paper is open and has so many pages. */
  onPages: (pages: number) => void;
  /** The page was on screen long enough. */
  onSeen: (page: number, pages: number) => void;
}) {
  const { t } = useTranslation();
  const { document, page, status, outcome, sight, onPages, onSeen } = props;
  const opened = usePaper(document, status?.fetched === 'here');
  const [undrawn, setUndrawn] = useState<string | null>(null);
  const source = opened?.ok === true ? opened.value : null;
  const pages = source === null ? 1 : pagesOf(source);
  const place = `${document?.documentId} ${page}`;
  const readings = outcome?.status === 'read' ? outcome.readings : null;
  const reading = readings?.pages.find(({ index }) => index === page);

  useEffect(() => {
    if (source === null) return undefined;
    onPages(pages);
    const timer = setTimeout(() => onSeen(page, pages), seenAfter);
    return () => clearTimeout(timer);
  }, [source, page, pages, onPages, onSeen]);

  const { onPoint } = props;
  const sha256 = document?.sha256;
  const pointAt = useCallback(
    (point: Point) => {
      if (sha256 !== undefined) onPoint({ sha256, page, point });
    },
    [onPoint, sha256, page],
  );
  const problem =
    undrawn === place
      ? sentenceFor('file-damaged')
      : opened?.ok === false
        ? (sentenceOfStatus(status) ?? sentenceOf(opened.error))
        : null;
  const notHere = opened?.ok === false && opened.error.code === 'document-not-here';
  const notAsked = notHere && (status === undefined || status.fetched === 'none');
  return (
    <div className={styles.pane} data-active={props.active} onPointerDownCapture={props.onActivate}>
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
        <PaperView
          source={source}
          page={page}
          alt={docTypeNames[document.docType]}
          readingTurn={reading?.rotation ?? 0}
          turn={sight.turn}
          zoom={props.zoom}
          light={props.light}
          lines={props.textMode ? (readings?.lines.filter((line) => line.page === page) ?? []) : null}
          magnified={props.magnified}
          outlines={props.outlines.filter(
            (outline) => outline.sha256 === document.sha256 && outline.page === page,
          )}
          target={
            props.target?.sha256 === document.sha256 && props.target.page === page ? props.target : null
          }
          onZoom={props.onZoom}
          onPoint={pointAt}
          onAim={sight.aimAt}
          shownScale={sight.shownScale}
          onFailed={() => setUndrawn(place)}
        />
      )}
    </div>
  );
}
