import type { Envelope } from './envelope.ts';

/** What the store knows of itself; compared with the host's memory of it at every sign-in. */
export interface MetaRow {
  key: 'store';
  storeId: string;
  /** Rows that rest in `pages` and `cases` together: superseded ones and tombstones included. */
  rows: number;
  /** Rows applied so far, ever growing; reported to the host as `store.mark`. */
  mark: number;
  /** Where the next pull goes on; `null` before the first. */
  cursor: string | null;
}

/**
 * Some hundred cases (办件) as one sealed value. Never changed: a row of a later page, and any row of `cases`, takes the
 * place of one with the same case.
 */
export interface PageRow {
  /** Number of the page; later pages have higher ones. */
  page: number;
  /** How many rows are in it. */
  rows: number;
  records: Envelope;
}

/** One case that changed since its page was written. In clear: nothing that names a person. */
export interface CaseRow {
  caseId: string;
  revision: number;
  state: string | null;
  dueOn: string | null;
  /** `null` is a tombstone: the case left this user's scope at that revision. */
  record: Envelope | null;
}

/** A row that does not open or does not fit any more, kept as it was found. */
export interface QuarantineRow {
  number?: number;
  /** Where it stood: `pages/<page>` or `cases/<case id>`. */
  place: string;
  /** Name of the error, never its text. */
  reason: string;
  row: PageRow | CaseRow;
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
