import type { Bridge } from '../../../shared/bridge/create-bridge.ts';
import type { CaseId, OpinionId } from '../../../shared/domain/identifiers.ts';
import type { Result } from '../../../shared/result.ts';
import type { OutboxEntry } from '../../../shared/sync/outbox-entry.ts';
import { inBatches } from '../../app/state/in-batches.ts';
import { MapView } from '../../app/state/map-view.ts';
import { observable, type Observable } from '../../app/state/observable.ts';
import type { Database } from '../../store/database.ts';
import { projectOutbox } from '../../store/outbox-rows.ts';

/** The opinions of this user as the host's journal has them. */
export interface Outbox {
  readonly entries: Observable<ReadonlyMap<OpinionId, OutboxEntry>>;
  /** Takes one entry in, from an answer or an event; an older state never replaces a newer one. */
  take(entry: OutboxEntry): Promise<Result<unknown>>;
  /** Reads the whole list from the host. Gives the opinions that the store had not yet seen. */
  load(): Promise<Result<OutboxEntry[]>>;
}

/** Open = not yet known to the centre and not taken back. */
export const isOpen = (entry: OutboxEntry): boolean => entry.state === 'waiting' || entry.state === 'sending';

/** The open opinion about a case, newest first, or `undefined`. */
export const openEntryOf = (
  entries: ReadonlyMap<OpinionId, OutboxEntry>,
  caseId: CaseId,
): OutboxEntry | undefined =>
  [...entries.values()]
    .filter((entry) => entry.opinion.caseId === caseId && isOpen(entry))
    .toSorted((one, other) => other.seq - one.seq)[0];

/** How many opinions wait for the centre, and how many it refused. */
export function countOutbox(entries: ReadonlyMap<OpinionId, OutboxEntry>): {
  waiting: number;
  refused: number;
} {
  const list = [...entries.values()];
  return {
    waiting: list.filter(isOpen).length,
    refused: list.filter((entry) => entry.state === 'refused').length,
  };
}

/** Milliseconds between two tellings while entries keep coming, as when a day's work drains: each has lists made anew. */
const pause = 500;

/** Creates the outbox of one session. */
export function createOutbox(bridge: Bridge, database: Database, key: CryptoKey): Outbox {
  const known = new Map<OpinionId, OutboxEntry>();
  const entries = observable<ReadonlyMap<OpinionId, OutboxEntry>>(new MapView(known));
  const tell = inBatches(
    () => entries.set(new MapView(known)),
    () => pause,
  );
  const show = (list: readonly OutboxEntry[]): void => {
    for (const entry of list) {
      const before = known.get(entry.opinion.opinionId);
      if (before === undefined || entry.seq >= before.seq) known.set(entry.opinion.opinionId, entry);
    }
    tell();
  };

  /** What came while the store was written goes into the next write together. */
  let waiting: OutboxEntry[] = [];
  let writing: Promise<unknown> = Promise.resolve();
  let next: Promise<Result<unknown>> | null = null;
  const project = (entry: OutboxEntry): Promise<Result<unknown>> => {
    waiting.push(entry);
    next ??= writing.then(() => {
      const batch = waiting;
      waiting = [];
      next = null;
      const written = projectOutbox(database, key, batch);
      writing = written;
      return written;
    });
    return next;
  };

  return {
    entries,
    take(entry) {
      show([entry]);
      return project(entry);
    },
    async load() {
      const listed = await bridge.call('opinions.list');
      if (!listed.ok) return listed;
      show(listed.value);
      return projectOutbox(database, key, listed.value);
    },
  };
}
