/**
 * Runs `work` for a burst of calls a few times a second instead of once for each: at once for the first one, then at most
 * every `pause()` milliseconds while calls keep coming, and always once more after the last.
 */
export function inBatches(work: () => void, pause: () => number): () => void {
  let resting: ReturnType<typeof setTimeout> | null = null;
  let called = false;
  const run = (): void => {
    called = false;
    resting = setTimeout(() => {
      resting = null;
      if (called) run();
    }, pause());
    work();
  };
  return () => {
    called = true;
    if (resting === null) run();
  };
}
