/** What a shortcut looks at in a key press; `KeyboardEvent` has all of it. */
export interface KeyPress {
  /** Physical key (`Digit1`, `Enter`), whatever the layout or input method makes of it. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** An input method is composing: no key is a command then. */
  readonly isComposing: boolean;
  /** 229 marks keys that the input method took before the page saw them. */
  readonly keyCode: number;
}

/** One key command of a screen. `keys` by physical key: `Ctrl+Digit1`, `Shift+F6`, `ArrowDown`. */
export interface Shortcut {
  readonly keys: string;
  /** What it does, for the list of valid keys. */
  readonly label: string;
  readonly run: () => void;
  /** Also while typing in a field. Commands with Ctrl, Alt or an F-key work there unless `'never'`; Escape never: it leaves the field. */
  readonly inFields?: boolean | 'never';
}

/** True while Chinese input is being composed; Enter and digits then belong to the input method. */
export const isComposing = (press: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean =>
  press.isComposing || press.keyCode === 229;

/** Does the press mean exactly these keys? Extra modifiers are another command. */
export function matchesKeys(keys: string, press: KeyPress): boolean {
  const parts = keys.split('+');
  const code = parts.at(-1);
  return (
    press.code === code &&
    press.ctrlKey === parts.includes('Ctrl') &&
    press.shiftKey === parts.includes('Shift') &&
    press.altKey === parts.includes('Alt') &&
    !press.metaKey
  );
}

const worksInFields = (shortcut: Shortcut): boolean =>
  shortcut.inFields !== 'never' &&
  (shortcut.inFields === true || /^(Ctrl|Alt)\+|(^|\+)F\d+$/.test(shortcut.keys));

/**
 * The command that a press means, or `undefined`. Layers are searched from the innermost (last) outwards, so that a
 * panel's key wins over the screen's; an exclusive layer (a dialog) hides everything outside of it.
 */
export function findShortcut(
  layers: readonly { readonly shortcuts: readonly Shortcut[]; readonly exclusive: boolean }[],
  press: KeyPress,
  inField: boolean,
): Shortcut | undefined {
  if (isComposing(press)) return undefined;
  for (const layer of layers.toReversed()) {
    const found = layer.shortcuts.find(
      (shortcut) => matchesKeys(shortcut.keys, press) && (!inField || worksInFields(shortcut)),
    );
    if (found !== undefined) return found;
    if (layer.exclusive) return undefined;
  }
  return undefined;
}

/** The keys as printed beside a command: `Ctrl+1`, `↑`, `?`. */
export const printedKeys = (keys: string): string =>
  keys
    .replace('Shift+Slash', '?')
    .replace(/Digit(\d)/, '$1')
    .replace(/Key([A-Z])/, '$1')
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→')
    .replace('Equal', '+')
    .replace('Minus', '−')
    .replace('Comma', ',')
    .replace('Escape', 'Esc');
