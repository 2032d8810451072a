import { useCallback, useRef, useState } from 'react';
import { limited, turned, type Turn, type Zoom } from '../page/page-space.ts';

/** How one window looks at its page. */
export interface Sight {
  /** What is shown now: a fit, or a scale. */
  readonly zoom: Zoom;
  readonly turn: Turn;
  zoomTo(zoom: Zoom): void;
  zoomBy(factor: number): void;
  turnBy(by: 90 | 270): void;
  /** Going to a place asks for this scale, for as long as the page is shown. */
  aimAt(scale: number): void;
  /** The scale on screen, for zooming on from a fit. */
  readonly shownScale: { current: number };
}

/** The sight of a window; another place (`place` names it) starts upright and at the zoom that was chosen. */
export function useSight(place: string): Sight {
  const [zoom, setZoom] = useState<Zoom>('width');
  // going to a place may enlarge it; that lasts until another page is shown
  const [aimed, setAimed] = useState<number | null>(null);
  const [turn, setTurn] = useState<Turn>(0);
  const [turnedPlace, setTurnedPlace] = useState('');
  const shownScale = useRef(1);
  if (turnedPlace !== place) {
    setTurnedPlace(place);
    setTurn(0);
    setAimed(null);
  }
  const zoomTo = useCallback((wanted: Zoom): void => {
    setAimed(null);
    setZoom(wanted);
  }, []);
  return {
    zoom: aimed ?? zoom,
    turn,
    zoomTo,
    zoomBy: (factor) => zoomTo(limited(shownScale.current * factor)),
    turnBy: (by) => setTurn((now) => turned(now, by)),
    aimAt: setAimed,
    shownScale,
  };
}
