import type { Envelope } from './envelope.ts';

/** What the store knows of itself; compared with the host's memory of it at every sign-in. */
export interface MetaRow {
  key: 'store';
  storeId: string;
  /** Number of rows in `cases`, tombstones included. */
  rows: number;
  /** Rows applied so far, ever growing; reported to the host as `store.mark`. */
  mark: number;
  /** Where the next pull goes on; `null` before the first. */
  cursor: string | null;
}

/** One case (办件). In clear: nothing that names a person. */
export interface CaseRow {
  caseId: string;
  revision: number;
  state: string | null;
  dueOn: string | null;
  /** `null` is a tombstone: the case left this user's scope at that revision. */
  record: Envelope | null;
}

/** One opinion as the host's journal has it (projection, never the record itself). */
export interface OutboxRow {
  opinionId: string;
  caseId: string;
  state: string;
  /** Position of the last journal record about it; a row only replaces a lower one. */
  seq: number;
  entry: Envelope;
}

/** What somebody typed about a case and has not submitted. */
export interface DraftRow {
  caseId: string;
  draft: Envelope;
}
