import type { OpinionId } from '../../../shared/domain/identifiers.ts';
import type { OutboxEntry } from '../../../shared/sync/outbox-entry.ts';

/** One act of a person that the screen called saved. */
export interface SavedAct {
  readonly site: string;
  /** Unique words of the act, the text of its opinion. */
  readonly words: string;
  readonly entry: OutboxEntry;
}

/** What people were told in one run, kept outside of everything that may crash. */
export interface History {
  readonly acts: readonly SavedAct[];
  /** The latest state of each opinion that a screen was told. */
  readonly told: ReadonlyMap<OpinionId, OutboxEntry>;
  /** What should never happen and did. */
  readonly faults: readonly string[];
  /** Words for the next act, different every time. */
  nextAct(site: string): string;
  saved(site: string, entry: OutboxEntry): void;
  shown(entry: OutboxEntry): void;
  fault(what: string): void;
}

/** A history in which nothing has happened. */
export function createHistory(): History {
  const acts: SavedAct[] = [];
  const told = new Map<OpinionId, OutboxEntry>();
  const faults: string[] = [];
  let number = 0;
  const shown = (entry: OutboxEntry): void => {
    const { opinionId } = entry.opinion;
    const before = told.get(opinionId);
    if (before === undefined || entry.seq >= before.seq) told.set(opinionId, entry);
  };
  return {
    acts,
    told,
    faults,
    nextAct: (site) => `act ${(number += 1)} of ${site}`,
    saved: (site, entry) => {
      acts.push({ site, words: entry.opinion.text, entry });
      shown(entry);
    },
    shown,
    fault: (what) => void faults.push(what),
  };
}
