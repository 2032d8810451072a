import { useEffect, type RefObject } from 'react';

/** Dragging moves the paper while `moves`; Ctrl+wheel calls `onZoom` with a factor and the point that must stay where it is. */
export function usePan(
  area: RefObject<HTMLElement | null>,
  onZoom: (factor: number, clientX: number, clientY: number) => void,
  moves: boolean,
): void {
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    let last: { x: number; y: number } | null = null;
    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || !moves) return;
      last = { x: event.clientX, y: event.clientY };
      element.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent): void => {
      if (last === null) return;
      element.scrollBy({ left: last.x - event.clientX, top: last.y - event.clientY, behavior: 'instant' });
      last = { x: event.clientX, y: event.clientY };
    };
    const up = (): void => {
      last = null;
    };
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      onZoom(Math.exp(-event.deltaY / 400), event.clientX, event.clientY);
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', up);
    // not passive: the browser's own page zoom must not happen
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', up);
      element.removeEventListener('wheel', wheel);
    };
  }, [area, onZoom, moves]);
}
