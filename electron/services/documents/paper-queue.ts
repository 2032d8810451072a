import type { DocumentStatus } from '../../../shared/bridge/contract.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { Failure, Result } from '../../../shared/result.ts';
import type { Vault } from '../vault/vault.ts';
import { originalPart } from '../vault/vault-places.ts';
import type { WantedPaper } from './wanted-paper.ts';

/** Papers that are fetched at the same time. */
const concurrency = 2;
/** Downloads in one session that may turn out to be something else than the manifest says. */
const mismatchLimit = 3;
/** Milliseconds before the next attempt after the centre was away: first and longest wait. */
const pauses = { first: 1_000, longest: 60_000 };
/** Times that the progress of one paper is told at most. */
const progressSteps = 20;

type Fetched = DocumentStatus['fetched'];

interface Entry {
  readonly paper: WantedPaper;
  fetched: Fetched;
  problem: Failure | null;
  mismatches: number;
  /** Bytes that are here while it is being fetched. */
  received: number;
}

/** What the queue needs of its surroundings. */
export interface PaperQueuePorts {
  readonly vault: Pick<Vault, 'has' | 'forget'>;
  /** One attempt at one paper; tells how many of its bytes are here. */
  readonly download: (
    paper: WantedPaper,
    stop: AbortSignal,
    progress: (received: number) => void,
  ) => Promise<Result<null>>;
  /** Called on every change of a paper's state. */
  readonly changed: (hash: Sha256) => void;
  /** Called with what should not have happened. */
  readonly fault: (error: unknown) => void;
  /** Called when the centre did not answer, so that the connection is looked at. */
  readonly centreAway: () => void;
}

/** Brings wanted papers onto this machine: opened case first, then in the order asked for. */
export interface PaperQueue {
  /** Adds papers; those that had failed are tried again. Resolves when it is known which are here already. */
  want(papers: readonly WantedPaper[]): Promise<void>;
  /** These go first from now on. */
  prefer(hashes: ReadonlySet<Sha256>): void;
  /** The paper turned out not to be here after all: fetch it again. */
  lost(hash: Sha256): void;
  /** The paper is no longer wanted here; a download of it under way is thrown away when it ends. */
  forget(hash: Sha256): void;
  state(hash: Sha256): {
    fetched: Fetched;
    problem: Failure | null;
    paper: WantedPaper | null;
    /** Bytes that are here of a paper that is not whole. */
    received: number;
  };
  /** The centre is there again, or a new token is: no more waiting. */
  resume(): void;
  /** Ends; what was received stays for the next session. */
  stop(): Promise<void>;
}

const centreAwayCodes = new Set(['offline', 'centre-unintelligible', 'centre-failed', 'signed-out']);

/** A queue with nothing in it. */
export function createPaperQueue(ports: PaperQueuePorts): PaperQueue {
  const entries = new Map<Sha256, Entry>();
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  let preferred: ReadonlySet<Sha256> = new Set();
  let pause = 0;
  let pauseTimer: NodeJS.Timeout | null = null;

  const set = (entry: Entry, fetched: Fetched, problem: Failure | null = null): void => {
    entry.fetched = fetched;
    entry.problem = problem;
    if (fetched === 'here' || fetched === 'failed' || problem !== null) entry.received = 0;
    ports.changed(entry.paper.sha256);
  };

  const next = (): Entry | undefined => {
    const waiting = [...entries.values()].filter((entry) => entry.fetched === 'waiting');
    return waiting.find((entry) => preferred.has(entry.paper.sha256)) ?? waiting[0];
  };

  const moveToEnd = (entry: Entry): void => {
    entries.delete(entry.paper.sha256);
    entries.set(entry.paper.sha256, entry);
  };

  const waitForCentre = (): void => {
    pause = Math.min(pauses.longest, Math.max(pauses.first, pause * 2));
    pauseTimer ??= setTimeout(() => {
      pauseTimer = null;
      pump();
    }, pause).unref();
    ports.centreAway();
  };

  const settle = (entry: Entry, result: Result<null>): void => {
    if (result.ok) {
      pause = 0;
      set(entry, 'here');
    } else if (centreAwayCodes.has(result.error.code)) {
      // a paper that the centre always fails on must not keep the others from their turn
      moveToEnd(entry);
      set(entry, 'waiting');
      if (!stopping.signal.aborted) waitForCentre();
    } else if (result.error.code === 'document-hash-mismatch') {
      entry.mismatches += 1;
      set(entry, entry.mismatches < mismatchLimit ? 'waiting' : 'failed', result.error);
    } else {
      set(entry, 'failed', result.error);
    }
  };

  const progressed = (entry: Entry, received: number): void => {
    const step = (bytes: number): number =>
      Math.floor((bytes * progressSteps) / Math.max(1, entry.paper.size));
    const further = step(received) !== step(entry.received);
    entry.received = received;
    if (further) ports.changed(entry.paper.sha256);
  };

  const fetchOne = async (entry: Entry): Promise<void> => {
    set(entry, 'fetching', entry.problem);
    const result = await ports.download(entry.paper, stopping.signal, (received) =>
      progressed(entry, received),
    );
    if (entries.get(entry.paper.sha256) === entry) settle(entry, result);
    else await ports.vault.forget(entry.paper.sha256);
  };

  const pump = (): void => {
    if (stopping.signal.aborted || pauseTimer !== null) return;
    for (let entry = next(); entry !== undefined && running.size < concurrency; entry = next()) {
      const task: Promise<void> = fetchOne(entry)
        .catch((error: unknown) => {
          ports.fault(error);
          set(entry, 'failed', { code: 'internal' });
        })
        .finally(() => {
          running.delete(task);
          pump();
        });
      running.add(task);
    }
  };

  const admit = async (paper: WantedPaper): Promise<void> => {
    const known = entries.get(paper.sha256);
    if (known !== undefined) {
      // the latest list says the order: what waits goes behind what was named before it
      moveToEnd(known);
      if (known.fetched === 'failed' && known.mismatches < mismatchLimit) set(known, 'waiting');
      return;
    }
    const entry: Entry = { paper, fetched: 'none', problem: null, mismatches: 0, received: 0 };
    entries.set(paper.sha256, entry);
    set(entry, (await ports.vault.has(paper.sha256, originalPart)) ? 'here' : 'waiting');
  };

  return {
    want: async (papers) => {
      for (const paper of papers) await admit(paper);
      pump();
    },
    prefer: (hashes) => {
      preferred = hashes;
    },
    lost: (hash) => {
      const entry = entries.get(hash);
      if (entry?.fetched !== 'here') return;
      set(entry, 'waiting');
      pump();
    },
    forget: (hash) => void entries.delete(hash),
    state: (hash) => {
      const entry = entries.get(hash);
      return {
        fetched: entry?.fetched ?? 'none',
        problem: entry?.problem ?? null,
        paper: entry?.paper ?? null,
        received: entry?.received ?? 0,
      };
    },
    resume: () => {
      if (pauseTimer !== null) clearTimeout(pauseTimer);
      pauseTimer = null;
      pause = 0;
      pump();
    },
    stop: async () => {
      stopping.abort();
      if (pauseTimer !== null) clearTimeout(pauseTimer);
      await Promise.allSettled(running);
    },
  };
}
