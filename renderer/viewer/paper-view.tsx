import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Point } from '../../shared/geometry/polygon.ts';
import type { Line } from '../../shared/readings/schema.ts';
import { Magnifier } from './page/magnifier.tsx';
import type { Outline, Target } from './page/outline.ts';
import {
  aim,
  limited,
  margin,
  scaleFor,
  sizeTurned,
  unturned,
  type Size,
  type Turn,
  type Zoom,
} from './page/page-space.ts';
import { PageView } from './page/page-view.tsx';
import type { PaperSource } from './papers/paper-source.ts';
import { PdfPage } from './page/pdf-page.tsx';
import { Picture } from './page/picture.tsx';
import { filterOf, type Light } from './sight/light.ts';
import { TextLayer } from './text/text-layer.tsx';
import { usePan } from './sight/use-pan.ts';
import { useWindowSize } from './sight/use-window-size.ts';
import styles from './viewer.module.css';

/** Where the scrolled area must be put after the next layout: page fraction `x`, `y` at a window point. */
interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly atX: number;
  readonly atY: number;
}

/** One page in a scrolled window: zoom, pan, turn, outlines, and going to a place. */
export function PaperView(props: {
  source: PaperSource;
  page: number;
  alt: string;
  /** Turn that makes the page upright, from its reading. */
  readingTurn: Turn;
  turn: Turn;
  zoom: Zoom;
  light: Light;
  /** Lines to be selected as text; `null` while dragging moves the paper. */
  lines: readonly Line[] | null;
  magnified: boolean;
  outlines: readonly Outline[];
  target: Target | null;
  /** The page was clicked, page pixels of the displayed page. */
  onPoint: (point: Point) => void;
  onZoom: (zoom: Zoom) => void;
  /** Going to a place asks for this scale, for as long as the page is shown. */
  onAim: (scale: number) => void;
  /** Receives the scale on screen, for zooming on from a fit. */
  shownScale: { current: number };
  onFailed: () => void;
}) {
  const { source, page, readingTurn, turn, zoom, target, onZoom, onAim } = props;
  const area = useRef<HTMLDivElement>(null);
  const window = useWindowSize(area);
  const [pdfSize, setPdfSize] = useState<Size>({ width: 1654, height: 2339 });
  const anchor = useRef<Anchor | null>(null);
  const natural: Size = source.kind === 'image' ? source : pdfSize;
  const displayed = sizeTurned(natural, readingTurn);
  const outer = sizeTurned(displayed, turn);
  const scale = scaleFor(zoom, outer, window);

  const takeSize = useCallback((size: Size) => {
    setPdfSize((present) =>
      present.width === size.width && present.height === size.height ? present : size,
    );
  }, []);

  const zoomAt = useCallback(
    (factor: number, clientX: number, clientY: number) => {
      const element = area.current;
      if (element === null) return;
      const box = element.getBoundingClientRect();
      const atX = clientX - box.left;
      const atY = clientY - box.top;
      anchor.current = {
        x: (element.scrollLeft + atX - margin) / scale,
        y: (element.scrollTop + atY - margin) / scale,
        atX,
        atY,
      };
      onZoom(limited(scale * factor));
    },
    [scale, onZoom],
  );
  const { onPoint } = props;
  const pointAt = useCallback(
    (clientX: number, clientY: number) => {
      const sheet = area.current?.querySelector('[data-sheet]')?.getBoundingClientRect();
      if (sheet === undefined) return;
      const x = (clientX - sheet.left) / sheet.width;
      const y = (clientY - sheet.top) / sheet.height;
      if (x < 0 || y < 0 || x > 1 || y > 1) return;
      const [shareX, shareY] = unturned(x, y, turn);
      onPoint([shareX * displayed.width, shareY * displayed.height]);
    },
    [onPoint, turn, displayed.width, displayed.height],
  );
  usePan(area, zoomAt, props.lines === null, pointAt);

  useEffect(() => {
    const element = area.current;
    if (element === null || target?.polygon == null) return;
    const aimed = aim(target.polygon, displayed, turn, scale, window);
    anchor.current = { x: aimed.x, y: aimed.y, atX: window.width / 2, atY: window.height / 2 };
    if (aimed.scale !== scale) onAim(aimed.scale);
    else place(element, anchor, scale);
    // only a new target moves the paper; the rest is read as it stands then
    // oxlint-disable-next-line react/exhaustive-deps
  }, [target]);

  const { shownScale } = props;
  const fits = typeof zoom !== 'number';
  useLayoutEffect(() => {
    const element = area.current;
    const before = shownScale.current;
    shownScale.current = scale;
    if (element === null || before === scale) return;
    // without a point to keep, the middle of the window stays where it is; a page that fits keeps its top
    const share = fits ? 0 : 0.5;
    const atX = element.clientWidth * share;
    const atY = element.clientHeight * share;
    anchor.current ??= {
      x: (element.scrollLeft + atX - margin) / before,
      y: (element.scrollTop + atY - margin) / before,
      atX,
      atY,
    };
    place(element, anchor, scale);
  }, [scale, shownScale, fits]);

  useLayoutEffect(() => {
    if (anchor.current === null) area.current?.scrollTo({ top: 0, left: 0, behavior: 'instant' });
  }, [source, page]);

  return (
    <div ref={area} className={styles.area} data-text={props.lines !== null} data-testid="paper">
      <div className={styles.centred}>
        <PageView
          page={displayed}
          turn={turn}
          scale={scale}
          outlines={props.outlines}
          filter={filterOf(props.light)}
          text={props.lines !== null && <TextLayer lines={props.lines} scale={scale} />}
        >
          {source.kind === 'image' ? (
            <Picture url={source.url} size={source} turn={readingTurn} scale={scale} alt={props.alt} />
          ) : (
            <PdfPage
              pdf={source.pdf}
              page={page}
              turn={readingTurn}
              scale={scale}
              onSize={takeSize}
              onFailed={props.onFailed}
            />
          )}
        </PageView>
      </div>
      {props.magnified && (
        <Magnifier
          area={area}
          source={source}
          page={page}
          displayed={displayed}
          readingTurn={readingTurn}
          turn={turn}
          scale={scale}
          filter={filterOf(props.light)}
        />
      )}
    </div>
  );
}

function place(element: HTMLElement, anchor: { current: Anchor | null }, scale: number): void {
  const wanted = anchor.current;
  if (wanted === null) return;
  anchor.current = null;
  element.scrollTo({
    left: wanted.x * scale + margin - wanted.atX,
    top: wanted.y * scale + margin - wanted.atY,
    behavior: 'instant',
  });
}
