const offsetMs = 8 * 3_600_000;

/**
 * The calendar date in Asia/Shanghai (UTC+8, no summer time since 1991) of an instant, ISO 8601 with `Z`:
 * `2026-02-28T16:05:00Z` is 2026-03-01 there.
 */
export const shanghaiDate = (instant: string): string =>
  new Date(Date.parse(instant) + offsetMs).toISOString().slice(0, 10);
