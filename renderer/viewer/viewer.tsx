import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentStatus } from '../../shared/bridge/contract.ts';
import type { DocumentId, Sha256 } from '../../shared/domain/identifiers.ts';
import type { ReadingOutcome } from '../../shared/readings/schema.ts';
import { useShortcuts } from '../app/keyboard/use-shortcuts.ts';
import type { Outline, PointOnPage, Target } from './page/outline.ts';
import { Pane } from './pane.tsx';
import { brighter, plainLight, starker } from './sight/light.ts';
import { useCompare, useScrollTogether } from './sight/use-compare.ts';
import { useSight } from './sight/use-sight.ts';
import { PaperStrip } from './strip/paper-strip.tsx';
import type { PaperTab } from './strip/paper-tab.ts';
import type { TextHit } from './text/find-text.ts';
import { TextSearch } from './text/text-search.tsx';
import { Tools } from './tools/tools.tsx';
import styles from './viewer.module.css';

/** Places of one kind on a paper, to go to one after the other. */
export type Places = readonly Target[];

/**
 * The papers of one case: thumbnails, one window or two, tools, search. What the first window shows (`current`, `page`)
 * belongs to the caller; the second is the viewer's own.
 */
export function Viewer(props: {
  papers: readonly PaperTab[];
  missing: readonly { readonly slot: string; readonly name: string }[];
  current: number;
  page: number;
  statuses: ReadonlyMap<Sha256, DocumentStatus>;
  outcomes: ReadonlyMap<Sha256, ReadingOutcome>;
  outlines: readonly Outline[];
  target: Target | null;
  /** Seals and dates of a paper. */
  places: (sha256: Sha256) => { readonly seals: Places; readonly dates: Places };
  onShow: (index: number, page: number) => void;
  onGo: (target: Target) => void;
  /** A page was clicked. */
  onPoint: (at: PointOnPage) => void;
  /** The page was on screen long enough; `pages` is how many the paper has. */
  onSeen: (index: number, page: number, pages: number) => void;
  /** Absent where papers may not be filed. */
  onFile?: (documentId: DocumentId, slot: string) => void;
}) {
  const { t } = useTranslation();
  const { papers, current, page, statuses, outcomes, onShow, onGo, onSeen } = props;
  const compare = useCompare();
  const { beside, second, together } = compare;
  const windows = useRef<HTMLDivElement>(null);
  useScrollTogether(windows, beside !== null && together);
  const [light, setLight] = useState(plainLight);
  const [outlined, setOutlined] = useState(true);
  const [textMode, setTextMode] = useState(false);
  const [magnified, setMagnified] = useState(false);
  const [searching, setSearching] = useState(false);
  const [hit, setHit] = useState<TextHit | null>(null);
  const [pages, setPages] = useState<readonly [number, number]>([1, 1]);
  const [steps, setSteps] = useState({ of: '', at: 0 });

  const first = { index: current, page };
  const shown = [first, beside ?? first] as const;
  const documents = shown.map(({ index }) => papers[index]?.document);
  const sights = [
    useSight(`${documents[0]?.documentId} ${page}`),
    useSight(`${documents[1]?.documentId} ${shown[1].page}`),
  ] as const;
  const led = second ? 1 : 0;
  const sight = sights[together && beside !== null ? 0 : led];
  const place = shown[led];
  const show = (index: number, next: number): void =>
    led === 1 ? compare.show({ index, page: next }) : onShow(index, next);
  const goPage = (next: number): void => {
    if (next >= 1 && next <= pages[led]!) show(place.index, next);
  };
  const goPaper = (by: number): void => {
    if (papers.length > 0) show((place.index + by + papers.length) % papers.length, 1);
  };
  const goPlace = (kind: 'seals' | 'dates'): void => {
    const document = papers[current]?.document;
    if (document === undefined) return;
    const places = props.places(document.sha256)[kind];
    const of = `${kind} ${document.documentId}`;
    const at = steps.of === of ? (steps.at + 1) % Math.max(1, places.length) : 0;
    const next = places[at];
    if (next === undefined) return;
    setSteps({ of, at });
    onGo(next);
  };
  const goHit = (found: TextHit): void => {
    setHit(found);
    onGo(found);
  };
  const toggleTogether = (): void => {
    // apart, the second window goes on at the size it is shown at
    if (together) sights[1].zoomTo(sights[0].zoom);
    compare.toggleTogether();
  };
  useShortcuts([
    { keys: 'F6', label: t('viewer.nextPaper'), run: () => goPaper(1) },
    { keys: 'Shift+F6', label: t('viewer.previousPaper'), run: () => goPaper(-1) },
    { keys: 'PageDown', label: t('viewer.nextPage'), run: () => goPage(place.page + 1) },
    { keys: 'PageUp', label: t('viewer.previousPage'), run: () => goPage(place.page - 1) },
    { keys: 'Ctrl+Equal', label: t('viewer.zoomIn'), run: () => sight.zoomBy(1.25) },
    { keys: 'Ctrl+Minus', label: t('viewer.zoomOut'), run: () => sight.zoomBy(1 / 1.25) },
    { keys: 'Ctrl+Digit0', label: t('viewer.fitWidth'), run: () => sight.zoomTo('width') },
    { keys: 'Ctrl+Digit9', label: t('viewer.fitPage'), run: () => sight.zoomTo('page') },
    { keys: 'Ctrl+Shift+Digit0', label: t('viewer.actual'), run: () => sight.zoomTo(1) },
    { keys: 'Ctrl+Digit7', label: t('viewer.toSeal'), run: () => goPlace('seals') },
    { keys: 'Ctrl+Digit8', label: t('viewer.toDate'), run: () => goPlace('dates') },
    { keys: 'F7', label: t('viewer.rotateRight'), run: () => sights[led].turnBy(90) },
    { keys: 'Shift+F7', label: t('viewer.rotateLeft'), run: () => sights[led].turnBy(270) },
    { keys: 'F8', label: t('viewer.outlines'), run: () => setOutlined((now) => !now) },
    { keys: 'Alt+ArrowUp', label: t('viewer.brighter'), run: () => setLight((now) => brighter(now, 1)) },
    { keys: 'Alt+ArrowDown', label: t('viewer.darker'), run: () => setLight((now) => brighter(now, -1)) },
    { keys: 'Alt+ArrowRight', label: t('viewer.starker'), run: () => setLight((now) => starker(now, 1)) },
    { keys: 'Alt+ArrowLeft', label: t('viewer.softer'), run: () => setLight((now) => starker(now, -1)) },
    {
      keys: 'Alt+KeyI',
      label: t('viewer.invert'),
      run: () => setLight((now) => ({ ...now, inverted: !now.inverted })),
    },
    { keys: 'Alt+KeyO', label: t('viewer.plainLight'), run: () => setLight(plainLight) },
    { keys: 'Alt+KeyM', label: t('viewer.magnifier'), run: () => setMagnified((now) => !now) },
    { keys: 'Alt+KeyT', label: t('viewer.textMode'), run: () => setTextMode((now) => !now) },
    { keys: 'Ctrl+KeyF', label: t('viewer.search.label'), run: () => setSearching(true) },
    { keys: 'Ctrl+KeyB', label: t('viewer.compare'), run: () => compare.toggle(first, papers.length) },
    ...(beside === null
      ? []
      : [
          { keys: 'Ctrl+KeyJ', label: t('viewer.otherWindow'), run: () => compare.activate(!second) },
          { keys: 'Ctrl+KeyL', label: t('viewer.together'), run: toggleTogether },
        ]),
  ]);

  const takePages = useCallback(
    (at: 0 | 1, count: number) =>
      setPages((present) =>
        present[at] === count ? present : at === 0 ? [count, present[1]] : [present[0], count],
      ),
    [],
  );
  const takeFirst = useCallback((count: number) => takePages(0, count), [takePages]);
  const takeSecond = useCallback((count: number) => takePages(1, count), [takePages]);
  const besideIndex = beside?.index ?? current;
  const seenFirst = useCallback(
    (seenPage: number, count: number) => onSeen(current, seenPage, count),
    [onSeen, current],
  );
  const seenSecond = useCallback(
    (seenPage: number, count: number) => onSeen(besideIndex, seenPage, count),
    [onSeen, besideIndex],
  );
  const found: Outline[] = searching && hit !== null ? [{ ...hit, level: null, strong: true }] : [];
  const outlines = outlined ? [...props.outlines, ...found] : [];
  const given = { light, outlines, textMode, magnified, onPoint: props.onPoint };
  const stateOf = (at: 0 | 1) => {
    const document = documents[at];
    return {
      document,
      page: shown[at].page,
      status: document && statuses.get(document.sha256),
      outcome: document && outcomes.get(document.sha256),
      sight: sights[at],
      zoom: sights[together ? 0 : at].zoom,
      onZoom: sights[together ? 0 : at].zoomTo,
    };
  };

  return (
    <div className={styles.viewer}>
      <PaperStrip
        papers={papers}
        here={(sha256) => statuses.get(sha256)?.fetched === 'here'}
        current={place.index}
        beside={beside === null ? null : shown[led === 1 ? 0 : 1].index}
        missing={props.missing}
        onChoose={(index) => show(index, 1)}
        {...(props.onFile === undefined ? {} : { onFile: props.onFile })}
      />
      <div className={styles.window} ref={windows}>
        <div className={styles.panes} data-testid="panes">
          <Pane
            {...given}
            {...stateOf(0)}
            target={props.target}
            onPages={takeFirst}
            onSeen={seenFirst}
            {...(beside === null ? {} : { active: !second, onActivate: () => compare.activate(false) })}
          />
          {beside !== null && (
            <Pane
              {...given}
              {...stateOf(1)}
              target={null}
              active={second}
              onActivate={() => compare.activate(true)}
              onPages={takeSecond}
              onSeen={seenSecond}
            />
          )}
        </div>
        {searching && (
          <TextSearch
            documents={papers.map(({ document }) => document)}
            outcomes={outcomes}
            onHit={goHit}
            onClose={() => setSearching(false)}
          />
        )}
        {documents[led] !== undefined && (
          <Tools
            page={place.page}
            pages={pages[led]!}
            light={light}
            outlined={outlined}
            textMode={textMode}
            magnified={magnified}
            compared={beside !== null}
            together={together}
            onZoomBy={sight.zoomBy}
            onFit={sight.zoomTo}
            onTurn={sights[led].turnBy}
            onPage={goPage}
            onPlace={goPlace}
            onLight={setLight}
            onOutlines={() => setOutlined(!outlined)}
            onTextMode={() => setTextMode(!textMode)}
            onMagnify={() => setMagnified(!magnified)}
            onSearch={() => setSearching(!searching)}
            onCompare={() => compare.toggle(first, papers.length)}
            onTogether={toggleTogether}
          />
        )}
      </div>
    </div>
  );
}
