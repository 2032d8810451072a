import { useCallback, useRef, useState } from 'react';

/**
 * Runs one piece of work at a time: a second call while the first is under way does nothing, however fast the key
 * repeats. `busy` is for showing it.
 */
export function useAlone(): [busy: boolean, alone: (work: () => Promise<void>) => Promise<void>] {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const alone = useCallback(async (work: () => Promise<void>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      await work();
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  return [busy, alone];
}
