import { useEffect, useRef, useState, type RefObject } from 'react';

/** A page of a paper, by position in the list. */
export interface PlaceShown {
  readonly index: number;
  readonly page: number;
}

/** A second paper beside the first. */
export interface Compare {
  /** `null` while there is only one window. */
  readonly beside: PlaceShown | null;
  /** The second window is the one that keys and thumbnails speak about. */
  readonly second: boolean;
  /** Both windows scroll and zoom together. */
  readonly together: boolean;
  /** Opens the second window on another paper than the first, or closes it. */
  toggle(first: PlaceShown, papers: number): void;
  show(place: PlaceShown): void;
  activate(second: boolean): void;
  toggleTogether(): void;
}

/** The state of compare mode. */
export function useCompare(): Compare {
  const [beside, setBeside] = useState<PlaceShown | null>(null);
  const [second, setSecond] = useState(false);
  const [together, setTogether] = useState(true);
  return {
    beside,
    second: second && beside !== null,
    together,
    toggle(first, papers) {
      setBeside(beside === null && papers > 0 ? { index: (first.index + 1) % papers, page: 1 } : null);
      setSecond(beside === null);
    },
    show: setBeside,
    activate: setSecond,
    toggleTogether: () => setTogether(!together),
  };
}

/** Scrolls every scrolled area below `root` to the same shares while `together`. */
export function useScrollTogether(root: RefObject<HTMLElement | null>, together: boolean): void {
  const leading = useRef<EventTarget | null>(null);
  useEffect(() => {
    const element = root.current;
    if (element === null || !together) return undefined;
    const share = (at: number, whole: number, shown: number): number =>
      whole > shown ? at / (whole - shown) : 0;
    const follow = (event: Event): void => {
      const from = event.target;
      if (!(from instanceof HTMLElement) || leading.current !== from) return;
      const x = share(from.scrollLeft, from.scrollWidth, from.clientWidth);
      const y = share(from.scrollTop, from.scrollHeight, from.clientHeight);
      for (const other of element.querySelectorAll<HTMLElement>('[data-testid="paper"]'))
        if (other !== from)
          other.scrollTo({
            left: x * (other.scrollWidth - other.clientWidth),
            top: y * (other.scrollHeight - other.clientHeight),
            behavior: 'instant',
          });
    };
    // only the window under the hand leads: what it moves must not lead it back
    const lead = (event: Event): void => {
      if (event.target instanceof Element) leading.current = event.target.closest('[data-testid="paper"]');
    };
    element.addEventListener('scroll', follow, { capture: true });
    element.addEventListener('pointerover', lead);
    element.addEventListener('wheel', lead, { passive: true });
    return () => {
      element.removeEventListener('scroll', follow, { capture: true });
      element.removeEventListener('pointerover', lead);
      element.removeEventListener('wheel', lead);
    };
  }, [root, together]);
}
