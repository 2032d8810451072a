import { setTimeout as sleep } from 'node:timers/promises';

/** Work that goes on in the background until it is stopped. */
export interface Repeating {
  /** Lets the run under way finish, and begins no other. */
  stop(): Promise<void>;
}

/**
 * Runs the work again and again: at once while it says that more waits (true), else after the pause (milliseconds). A
 * failure is told and tried again after the pause; the next run begins where the one before left the database.
 */
export function repeat(
  work: () => Promise<boolean>,
  pause: number,
  failed: (error: unknown) => void,
): Repeating {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const more = await work().catch((error: unknown) => {
        failed(error);
        return false;
      });
      // the pause ends early when it is time to stop
      if (!more) await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const done = run();
  return {
    stop: () => {
      stopping.abort();
      return done;
    },
  };
}
