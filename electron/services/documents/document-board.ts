import type { DocumentStatus } from '../../../shared/bridge/contract.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { ReadingOutcome } from '../../../shared/readings/schema.ts';
import type { ReadingQueue } from '../evidence/reading-queue.ts';
import type { PaperQueue } from './paper-queue.ts';
import type { WantedPaper } from './wanted-paper.ts';

/** Where every wanted paper stands: first fetched, then read. */
export interface DocumentBoard {
  /** Fetching and reading begin; the statuses as they are at this moment. */
  want(papers: readonly WantedPaper[]): Promise<DocumentStatus[]>;
  /** The papers of the opened case move to the front of both queues. */
  prefer(hashes: ReadonlySet<Sha256>): void;
  outcome(hash: Sha256): Promise<ReadingOutcome | null>;
  /** A paper was asked for and is not readable on disk: it is fetched again. */
  lost(hash: Sha256): void;
  /** The paper is no longer wanted: it goes from both queues and from the disk. */
  forget(hash: Sha256): Promise<void>;
  /** The connection or the token is back. */
  resume(): void;
  /** The directory changed. */
  renewReadings(): void;
  stop(): Promise<void>;
}

/** Functions that a queue calls when a paper changes its state. */
export interface BoardEars {
  readonly paperChanged: (hash: Sha256) => void;
  readonly readingChanged: (hash: Sha256) => void;
}

/** Joins the two queues. They are made by the caller's functions, each with the ear that it reports to. */
export function createDocumentBoard(
  makePapers: (ears: BoardEars) => PaperQueue,
  makeReadings: (ears: BoardEars) => ReadingQueue,
  tell: (status: DocumentStatus) => void,
  purge: (hash: Sha256) => Promise<void>,
  fault: (error: unknown) => void,
): DocumentBoard {
  const statusOf = (hash: Sha256): DocumentStatus => {
    const { fetched, problem: paperProblem, received } = papers.state(hash);
    const { read, problem: readingProblem } = readings.state(hash);
    const status = { sha256: hash, fetched, read, problem: paperProblem ?? readingProblem };
    return received > 0 ? { ...status, received } : status;
  };
  /** Papers whose status an answer under way will tell anyway. */
  const answering = new Set<Sha256>();
  const tellUnlessAnswered = (hash: Sha256): void => {
    if (!answering.has(hash)) tell(statusOf(hash));
  };
  const admissions = new Set<Promise<void>>();
  const admit = (hash: Sha256, fileName: string): void => {
    const done: Promise<void> = readings
      .admit(hash, fileName)
      .catch(fault)
      .finally(() => admissions.delete(done));
    admissions.add(done);
  };
  const ears: BoardEars = {
    paperChanged: (hash) => {
      const { fetched, paper } = papers.state(hash);
      if (fetched === 'here' && paper !== null) admit(hash, paper.fileName);
      tellUnlessAnswered(hash);
    },
    readingChanged: tellUnlessAnswered,
  };
  const papers = makePapers(ears);
  const readings = makeReadings(ears);

  return {
    want: async (list) => {
      const mine = list.map(({ sha256 }) => sha256).filter((hash) => !answering.has(hash));
      for (const hash of mine) answering.add(hash);
      try {
        await papers.want(list);
        await Promise.all(admissions);
        return list.map(({ sha256 }) => statusOf(sha256));
      } finally {
        for (const hash of mine) answering.delete(hash);
      }
    },
    prefer: (hashes) => {
      papers.prefer(hashes);
      readings.prefer(hashes);
    },
    outcome: (hash) => readings.outcome(hash),
    forget: async (hash) => {
      papers.forget(hash);
      readings.forget(hash);
      await purge(hash);
    },
    lost: (hash) => papers.lost(hash),
    resume: () => papers.resume(),
    renewReadings: () => readings.renew(),
    stop: async () => {
      await papers.stop();
      await readings.stop();
    },
  };
}
