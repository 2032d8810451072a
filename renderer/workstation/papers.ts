import type { Bridge } from '../../shared/bridge/create-bridge.ts';
import type { DocumentStatus } from '../../shared/bridge/contract.ts';
import type { CaseRecord } from '../../shared/domain/case-record.ts';
import type { Sha256 } from '../../shared/domain/identifiers.ts';
import type { ReadingOutcome } from '../../shared/readings/schema.ts';
import type { Failure } from '../../shared/result.ts';
import { observable, type Observable } from '../app/state/observable.ts';

/** Readings asked for at once; answers carry every line of every page, so few at a time. */
const readingsAtOnce = 12;

/** Papers on this machine: which are here, which are read, and what was read. */
export interface Papers {
  readonly statuses: Observable<ReadonlyMap<Sha256, DocumentStatus>>;
  readonly outcomes: Observable<ReadonlyMap<Sha256, ReadingOutcome>>;
  /** Names the papers that should be here, most urgent first. */
  want(cases: readonly CaseRecord[]): Promise<Failure | null>;
  /** Takes an event in; a paper newly read has its readings fetched. */
  take(status: DocumentStatus): void;
  /** Makes sure that the readings of these papers are in memory, if the host has them. */
  read(hashes: readonly Sha256[]): Promise<Failure | null>;
}

const isRead = (status: DocumentStatus): boolean => status.read === 'read' || status.read === 'unreadable';

/** Creates the register of papers of one session. */
export function createPapers(bridge: Bridge, report: (failure: Failure) => void): Papers {
  const statuses = observable<ReadonlyMap<Sha256, DocumentStatus>>(new Map());
  const outcomes = observable<ReadonlyMap<Sha256, ReadingOutcome>>(new Map());
  const asked = new Set<Sha256>();
  let wanted = '';

  const read = async (hashes: readonly Sha256[]): Promise<Failure | null> => {
    const missing = [...new Set(hashes)].filter((hash) => !asked.has(hash) && !outcomes.get().has(hash));
    for (let start = 0; start < missing.length; start += readingsAtOnce) {
      const some = missing.slice(start, start + readingsAtOnce);
      for (const hash of some) asked.add(hash);
      const answer = await bridge.call('readings.get', some);
      for (const hash of some) asked.delete(hash);
      if (!answer.ok) return answer.error;
      outcomes.update((present) => {
        const next = new Map(present);
        for (const outcome of answer.value)
          next.set(outcome.status === 'read' ? outcome.readings.sha256 : outcome.sha256, outcome);
        return next;
      });
    }
    return null;
  };

  const takeAll = (list: readonly DocumentStatus[]): Promise<Failure | null> => {
    statuses.update((present) => {
      const next = new Map(present);
      for (const status of list) next.set(status.sha256, status);
      return next;
    });
    return read(list.filter(isRead).map((status) => status.sha256));
  };

  return {
    statuses,
    outcomes,
    read,
    async want(cases) {
      const papers = cases.flatMap((record) =>
        record.documents.map(({ sha256, size, fileName, mediaType }) => ({
          sha256,
          size,
          fileName,
          mediaType,
        })),
      );
      const list = papers.slice(0, 2000);
      const signature = list.map((paper) => paper.sha256).join();
      if (signature === wanted) return null;
      const answer = await bridge.call('documents.want', list);
      if (!answer.ok) return answer.error;
      wanted = signature;
      return takeAll(answer.value);
    },
    take(status) {
      void takeAll([status]).then((failure) => {
        if (failure !== null) report(failure);
      });
    },
  };
}
