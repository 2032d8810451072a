/** How many crashes of the page are forgiven, and within which time, milliseconds. */
const forgiven = 3;
const within = 60_000;

/**
 * Whether a page that crashed is opened again: three times a minute. A page that dies as soon as it is shown would
 * otherwise keep the machine busy for ever; then the window closes, and what was saved is in the journal.
 *
 * @param crashes when the page crashed before and now, milliseconds of any steady clock, oldest first
 */
export function mayReopen(crashes: readonly number[]): boolean {
  const now = crashes.at(-1) ?? 0;
  return crashes.filter((at) => now - at < within).length <= forgiven;
}
