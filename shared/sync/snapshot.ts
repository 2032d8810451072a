import type { OutboxEntry } from './outbox-entry.ts';

/**
 * What a new part of the journal begins with: every opinion that is open or waits in the tray, and the newest `keptSettled`
 * of those that are settled, in the order in which people judged. The settled ones before stay in the earlier parts; they
 * never open again, because nothing sends an opinion that is not in the outbox.
 */
export function snapshotOf(entries: readonly OutboxEntry[], keptSettled: number): OutboxEntry[] {
  const settled = entries.filter(isSettled);
  const dropped = new Set(settled.slice(0, Math.max(0, settled.length - keptSettled)));
  return entries.filter((entry) => !dropped.has(entry));
}

const isSettled = ({ state }: OutboxEntry): boolean =>
  state === 'confirmed' || state === 'undone' || state === 'resolved';
