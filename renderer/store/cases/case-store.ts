import type { Change } from '../../../shared/bridge/contract.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { Result } from '../../../shared/result.ts';
import type { FlatTexts } from '../../search/flat-index.ts';
import type { Expected } from '../soundness.ts';

/** What a write did. */
export interface Applied {
  /** The changes that took effect; lower revisions are left out. */
  readonly changes: readonly Change[];
  /** What their cases answer to in a search, in their order. */
  readonly texts: FlatTexts;
  /** The mark that the store now reached. */
  readonly mark: number;
}

/** Why a store cannot be used, or how much of it could not be read. */
export type Loaded =
  | { readonly verdict: 'lost'; readonly reason: string }
  | { readonly verdict: 'new' | 'sound'; readonly quarantined: number };

/** What the store holds, to be compared with the centre. */
export interface Held {
  readonly cursor: string | null;
  readonly cases: number;
  /** `holdingsDigest` of the cases that are in scope. */
  readonly digest: string;
}

/** Receives the cases that a load reads, some hundred at a time, with what they answer to in a search. */
export type TakeCases = (records: readonly CaseRecord[], texts: FlatTexts) => void;

/** The cases (办件) of one user at rest. One call after the other; each sees what the former did. */
export interface CaseStore {
  /**
   * Reads everything, some hundred cases at a time, each case once and as it stands; must be the first call. Rows that do
   * not open are set apart, and the next pull starts over to bring them again; a store of which nothing opens is lost.
   */
  load(expected: Expected, take: TakeCases): Promise<Loaded>;
  /** Where the last pull ended; `null` before the first. */
  cursor(): Promise<string | null>;
  /**
   * Applies changes in one strict transaction with the cursor they end at (`undefined` leaves the cursor: a claim's
   * answer). The feed may repeat and reorder rows, so each only replaces a lower revision.
   */
  apply(changes: readonly Change[], cursor?: string): Promise<Result<Applied>>;
  /** Forgets all cases and the cursor, before everything is pulled anew. */
  forget(): Promise<Result<void>>;
  held(): Promise<Held>;
  /**
   * One step of putting the store in order: rows of cases that left the scope go for good, single rows and small pages
   * become full pages. True while there is more to do.
   */
  tidy(): Promise<Result<boolean>>;
  close(): void;
}
