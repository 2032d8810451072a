import { observable } from '../state/observable.ts';
import { findShortcut, isComposing, type Shortcut } from './shortcut.ts';

/** Shortcuts of one mounted component. */
export interface Layer {
  readonly shortcuts: readonly Shortcut[];
  readonly exclusive: boolean;
}

/** Every layer that is valid now, outermost first; the key list shows them. */
export const layers = observable<readonly Layer[]>([]);

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)));

/** Enter and Space belong to the button that has the focus. */
const isOwnKeyOfButton = (event: KeyboardEvent): boolean =>
  (event.code === 'Enter' || event.code === 'Space') &&
  !event.ctrlKey &&
  event.target instanceof HTMLElement &&
  event.target.closest('button, a, [role="checkbox"], [role="option"]') !== null;

const onKey = (event: KeyboardEvent): void => {
  if (isOwnKeyOfButton(event)) return;
  const inField = isField(event.target);
  if (event.code === 'Escape' && inField && !isComposing(event) && event.target instanceof HTMLElement)
    event.target.blur();
  const shortcut = findShortcut(layers.get(), event, inField);
  if (shortcut === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  shortcut.run();
};

/** Starts listening for key commands on the window; returns the stop. */
export function listenForShortcuts(): () => void {
  window.addEventListener('keydown', onKey, { capture: true });
  return () => window.removeEventListener('keydown', onKey, { capture: true });
}
