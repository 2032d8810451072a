const baseMs = 1000;
const capMs = 60_000;
/** A centre may ask for more patience than our own cap, but not for ever. */
const longestRetryAfterMs = 600_000;

/**
 * Milliseconds to wait after the `attempts`-th failed attempt: full jitter, `random` (0…1) of 1, 2, 4 … 60 seconds.
 * A `Retry-After` of the centre is waited out first, up to ten minutes.
 */
export function backOff(attempts: number, random: number, retryAfterMs: number | null): number {
  const jitter = random * Math.min(capMs, baseMs * 2 ** Math.min(attempts - 1, 16));
  return Math.round(Math.min(retryAfterMs ?? 0, longestRetryAfterMs) + jitter);
}
