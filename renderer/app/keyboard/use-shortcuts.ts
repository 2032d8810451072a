import { useEffect, useLayoutEffect, useRef } from 'react';
import { layers, type Layer } from './layers.ts';
import type { Shortcut } from './shortcut.ts';

/**
 * Makes key commands valid while the component is mounted. `exclusive` hides the commands of everything outside, for
 * dialogs. The commands may change at every render without losing their place.
 */
export function useShortcuts(shortcuts: readonly Shortcut[], exclusive = false): void {
  const latest = useRef(shortcuts);
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const layer: Layer = {
      get shortcuts() {
        return latest.current;
      },
      exclusive,
    };
    layers.update((present) => [...present, layer]);
    return () => layers.update((present) => present.filter((other) => other !== layer));
  }, [exclusive]);
}
