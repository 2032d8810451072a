import { randomInt } from 'node:crypto';

/** Seconds until the second attempt at most, and at the longest between two later ones. */
const first = 30;
const longest = 3600;

/**
 * Milliseconds until a job is tried again after its `attempt`-th failure: doubling from half a minute to an hour, the
 * second half of each wait drawn by chance, and never sooner than the receiver asked for (seconds, up to a day).
 */
export function waitAfter(attempt: number, retryAfter = 0): number {
  const range = Math.min(longest, first * 2 ** Math.min(attempt - 1, 20)) * 1000;
  const drawn = range / 2 + randomInt(range / 2 + 1);
  return Math.max(drawn, Math.min(retryAfter, 86_400) * 1000);
}
