import { useEffect, type RefObject } from 'react';

/** Screen pixels within which a pressed pointer counts as not moved. */
const stillness = 4;

/** Dragging moves the paper while `moves`; Ctrl+wheel calls `onZoom` with a factor and the point that must stay where it is; a click calls `onPoint`. */
export function usePan(
  area: RefObject<HTMLElement | null>,
  onZoom: (factor: number, clientX: number, clientY: number) => void,
  moves: boolean,
  onPoint: (clientX: number, clientY: number) => void,
): void {
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    let last: { x: number; y: number } | null = null;
    let start = { x: 0, y: 0 };
    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || !moves) return;
      last = { x: event.clientX, y: event.clientY };
      start = last;
      element.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent): void => {
      if (last === null) return;
      element.scrollBy({ left: last.x - event.clientX, top: last.y - event.clientY, behavior: 'instant' });
      last = { x: event.clientX, y: event.clientY };
    };
    const cancel = (): void => {
      last = null;
    };
    const up = (event: PointerEvent): void => {
      const still = Math.hypot(event.clientX - start.x, event.clientY - start.y) < stillness;
      if (last !== null && still) onPoint(event.clientX, event.clientY);
      cancel();
    };
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      onZoom(Math.exp(-event.deltaY / 400), event.clientX, event.clientY);
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', cancel);
    // not passive: the browser's own page zoom must not happen
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', cancel);
      element.removeEventListener('wheel', wheel);
    };
  }, [area, onZoom, moves, onPoint]);
}
