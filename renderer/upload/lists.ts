import type { OpinionId } from '../../shared/domain/identifiers.ts';
import type { OutboxEntry } from '../../shared/sync/outbox-entry.ts';

/** The opinions the centre refused and nobody has settled, oldest first: those have waited longest. */
export const trayOf = (entries: ReadonlyMap<OpinionId, OutboxEntry>): OutboxEntry[] =>
  [...entries.values()]
    .filter((entry) => entry.state === 'refused')
    .toSorted((one, other) => one.recordedAt.localeCompare(other.recordedAt));

const rank: Record<OutboxEntry['state'], number> = {
  sending: 0,
  waiting: 0,
  refused: 1,
  confirmed: 2,
  resolved: 2,
  undone: 2,
};

/** Every opinion: those on their way first, then the refused, then the settled; within each the newest first. */
export const outboxList = (entries: ReadonlyMap<OpinionId, OutboxEntry>): OutboxEntry[] =>
  [...entries.values()].toSorted(
    (one, other) => rank[one.state] - rank[other.state] || other.recordedAt.localeCompare(one.recordedAt),
  );
