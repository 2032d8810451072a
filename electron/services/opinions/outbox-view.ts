import type { CaseId, OpinionId } from '../../../shared/domain/identifiers.ts';
import { applyRecord, foldOutbox, type Outbox } from '../../../shared/sync/fold-outbox.ts';
import type { OutboxEntry } from '../../../shared/sync/outbox-entry.ts';
import type { Journal } from '../journal/journal.ts';

/** The outbox as the journal has it at this moment. */
export interface OutboxView {
  entries(): OutboxEntry[];
  entry(opinionId: OpinionId): OutboxEntry | null;
  /** The latest opinion of a case that the centre has not answered yet. */
  openOf(caseId: CaseId): OutboxEntry | null;
  /** Opinions that the centre has not answered yet. */
  waiting(): number;
}

const isOpen = ({ state }: OutboxEntry): boolean => state === 'waiting' || state === 'sending';

/** The view of a journal; it follows the journal by itself. */
export function viewOutbox(journal: Pick<Journal, 'records'>): OutboxView {
  let seen = journal.records.length;
  let outbox: Outbox = new Map(foldOutbox(journal.records).map((entry) => [entry.opinion.opinionId, entry]));
  const current = (): Outbox => {
    for (; seen < journal.records.length; seen += 1) outbox = applyRecord(outbox, journal.records[seen]!);
    return outbox;
  };
  return {
    entries: () => [...current().values()],
    entry: (opinionId) => current().get(opinionId) ?? null,
    openOf: (caseId) =>
      [...current().values()].findLast((entry) => isOpen(entry) && entry.opinion.caseId === caseId) ?? null,
    waiting: () => [...current().values()].filter(isOpen).length,
  };
}
