import type { DocumentStatus } from '../../../shared/bridge/contract.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { EngineAnswer } from '../../../shared/readings/engine-protocol.ts';
import type { ReadingErrorCode, ReadingOutcome } from '../../../shared/readings/schema.ts';
import type { Failure } from '../../../shared/result.ts';
import type { Log } from '../host.ts';
import type { EngineKeeper, KeeperListener } from './engine-keeper.ts';
import { chooseNext } from './reading-order.ts';
import type { EngineIdentity, ReadingsShelf } from './readings-shelf.ts';

/** Milliseconds that the engine may have a paper before it is given up. */
export const readingTimeLimit = 180_000;
/** Deaths of the engine with the same paper after which the paper is given up for this session. */
const deathLimit = 2;
/** Starts of the engine that fail in a row before waiting papers are told unreadable; trying goes on. */
const startLimit = 3;

interface Entry {
  readonly hash: Sha256;
  readonly fileName: string;
  state: 'waiting' | 'reading' | 'read' | 'unreadable';
  deaths: number;
  problem: Failure | null;
  timer: NodeJS.Timeout | null;
}

/** What the queue needs of its surroundings. */
export interface ReadingQueuePorts {
  readonly keeper: (listener: KeeperListener) => EngineKeeper;
  readonly shelf: ReadingsShelf;
  /** The engine and directory that will most probably read; corrected by the engine's first word. */
  readonly expected: () => Promise<EngineIdentity>;
  /** Called with the identity an engine gave itself. */
  readonly met: (identity: EngineIdentity) => void;
  /** Bytes of a paper, or `null` when it is not here; it is admitted anew when it has been fetched again. */
  readonly paper: (hash: Sha256) => Promise<Uint8Array | null>;
  readonly changed: (hash: Sha256) => void;
  readonly log: Log;
  readonly timeLimit?: number;
}

/** Reads papers in the background, each once per engine and directory version. Its failure stops nothing else. */
export interface ReadingQueue {
  /** A paper is here: read it unless that has been done. */
  admit(hash: Sha256, fileName: string): Promise<void>;
  /** The papers of the opened case, which go first. */
  prefer(hashes: ReadonlySet<Sha256>): void;
  state(hash: Sha256): { read: DocumentStatus['read']; problem: Failure | null };
  /** What is known of a paper by the present engine. */
  outcome(hash: Sha256): Promise<ReadingOutcome | null>;
  /** The paper is no longer wanted here. What the engine is still going to say about it is dropped. */
  forget(hash: Sha256): void;
  /** The directory has another version: what was read before is read again, from strips where the engine can. */
  renew(): void;
  stop(): Promise<void>;
}

/** A queue with nothing in it; no engine is started before the first paper needs one. */
export function createReadingQueue(ports: ReadingQueuePorts): ReadingQueue {
  const entries = new Map<Sha256, Entry>();
  const work = new Set<Promise<void>>();
  const unkept = new Map<Sha256, ReadingOutcome>();
  const admitting = new Set<Sha256>();
  let opened: ReadonlySet<Sha256> = new Set();
  let identity: EngineIdentity | null = null;
  let stopped = false;

  const present = async (): Promise<EngineIdentity> => identity ?? ports.expected();

  const set = (entry: Entry, state: Entry['state'], problem: Failure | null = null): void => {
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.timer = null;
    entry.state = state;
    entry.problem = problem;
    if (!stopped) ports.changed(entry.hash);
  };

  const track = (task: Promise<void>): void => {
    const tracked: Promise<void> = task
      .catch((error: unknown) => ports.log('error', 'reading queue', { reason: String(error) }))
      .finally(() => work.delete(tracked));
    work.add(tracked);
  };

  const unreadable = (entry: Entry, code: ReadingErrorCode): void => set(entry, 'unreadable', { code });

  const overdue = (entry: Entry): void => {
    unreadable(entry, 'engine-timeout');
    ports.log('warning', 'engine: a paper took too long');
    keeper.restart();
  };

  const submit = async (entry: Entry): Promise<void> => {
    set(entry, 'reading');
    const bytes = await ports.paper(entry.hash);
    const earlier = identity === null ? null : await ports.shelf.earlier(entry.hash, identity);
    if (stopped || entry.state !== 'reading') return;
    if (bytes === null) {
      entries.delete(entry.hash);
      return ports.changed(entry.hash);
    }
    if (!keeper.isReady) return set(entry, 'waiting');
    entry.timer = setTimeout(() => overdue(entry), ports.timeLimit ?? readingTimeLimit).unref();
    keeper.send({
      id: entry.hash,
      priority: opened.has(entry.hash) ? 0 : 1,
      fileName: entry.fileName,
      bytes: Buffer.from(bytes).toString('base64'),
      ...(earlier !== null && { earlier }),
    });
  };

  /** Told unreadable only because no engine would start. */
  const gaveUpStarting = (entry: Entry): boolean =>
    entry.state === 'unreadable' && entry.problem?.code === 'engine-failed' && entry.deaths < deathLimit;

  const pump = (): void => {
    if (stopped) return;
    const chosen = chooseNext([...entries.values()], opened);
    if (chosen.length === 0) return;
    if (!keeper.isReady) return keeper.need();
    for (const { hash } of chosen) track(submit(entries.get(hash)!));
  };

  const keepAnswer = async (
    entry: Entry,
    answer: Exclude<EngineAnswer, { type: 'ready' }>,
    by: EngineIdentity,
  ): Promise<void> => {
    const outcome: ReadingOutcome =
      answer.type === 'read'
        ? { status: 'read', readings: answer.readings }
        : {
            status: 'unreadable',
            sha256: entry.hash,
            code: answer.code,
            ...(answer.details === undefined ? {} : { details: answer.details }),
          };
    const mayDiffer = outcome.status === 'unreadable' && outcome.code.startsWith('engine-');
    if (answer.type === 'read' && answer.readings.sha256 !== entry.hash)
      return unreadable(entry, 'engine-failed');
    if (!mayDiffer) {
      const pictures = answer.type === 'read' ? answer.artefacts : [];
      const drawn = await ports.shelf.keepPictures(entry.hash, pictures);
      const kept = drawn.ok ? await ports.shelf.keep(entry.hash, by, outcome) : drawn;
      if (!kept.ok) ports.log('warning', 'readings not kept on disk', { code: kept.error.code });
      if (!kept.ok) unkept.set(entry.hash, outcome);
    }
    if (entries.get(entry.hash) !== entry) return ports.shelf.forget(entry.hash);
    if (outcome.status === 'read') set(entry, 'read');
    else set(entry, 'unreadable', failureOf(outcome));
  };

  /** Looks again at every paper when the engine turns out to be another than expected. */
  const reconsider = async (now: EngineIdentity): Promise<void> => {
    for (const entry of entries.values()) {
      if (entry.state !== 'read' && entry.state !== 'unreadable') continue;
      const standing = await ports.shelf.standing(entry.hash, now);
      if (standing === 'none') set(entry, 'waiting');
    }
    pump();
  };

  const keeper = ports.keeper({
    ready: (now) => {
      const same = identity?.engine === now.engine && identity.directory === now.directory;
      identity = now;
      ports.met(now);
      for (const entry of entries.values()) if (gaveUpStarting(entry)) set(entry, 'waiting');
      if (same) pump();
      else track(reconsider(now));
    },
    answered: (answer) => {
      const entry = entries.get(answer.id as Sha256);
      const by = identity;
      if (entry === undefined || entry.state !== 'reading' || by === null) return;
      track(keepAnswer(entry, answer, by).finally(pump));
    },
    died: (startsFailed, intended) => {
      const had = [...entries.values()].filter((entry) => entry.state === 'reading');
      const alone = had.length === 1;
      for (const entry of had) {
        if (!intended) entry.deaths += 1;
        if (alone && entry.deaths >= deathLimit) unreadable(entry, 'engine-failed');
        else set(entry, 'waiting');
      }
      if (startsFailed >= startLimit) {
        for (const entry of entries.values())
          if (entry.state === 'waiting') unreadable(entry, 'engine-failed');
      }
    },
  });

  return {
    admit: async (hash, fileName) => {
      if (entries.has(hash) || admitting.has(hash)) return;
      admitting.add(hash);
      const now = await present();
      const standing = await ports.shelf.standing(hash, now);
      const known = standing === 'unreadable' ? await ports.shelf.load(hash, now) : null;
      admitting.delete(hash);
      if (stopped) return;
      const entry: Entry = { hash, fileName, state: 'waiting', deaths: 0, problem: null, timer: null };
      entries.set(hash, entry);
      if (known?.status === 'unreadable') set(entry, 'unreadable', failureOf(known));
      else set(entry, standing === 'read' ? 'read' : 'waiting');
      pump();
    },
    prefer: (hashes) => {
      opened = hashes;
      pump();
    },
    state: (hash) => {
      const entry = entries.get(hash);
      return { read: entry?.state ?? 'none', problem: entry?.problem ?? null };
    },
    outcome: async (hash) => {
      const entry = entries.get(hash);
      const kept = (await ports.shelf.load(hash, await present())) ?? unkept.get(hash) ?? null;
      if (kept !== null) return kept;
      if (entry?.state !== 'unreadable' || entry.problem === null) return null;
      const code = entry.problem.code === 'engine-timeout' ? 'engine-timeout' : 'engine-failed';
      return { status: 'unreadable', sha256: hash, code };
    },
    forget: (hash) => {
      const entry = entries.get(hash);
      if (entry?.timer != null) clearTimeout(entry.timer);
      entries.delete(hash);
      unkept.delete(hash);
    },
    renew: () => keeper.restart(),
    stop: async () => {
      stopped = true;
      for (const entry of entries.values()) if (entry.timer !== null) clearTimeout(entry.timer);
      keeper.stop();
      await Promise.allSettled(work);
    },
  };
}

const failureOf = ({ code, details }: Extract<ReadingOutcome, { status: 'unreadable' }>): Failure =>
  details === undefined ? { code } : { code, details };
