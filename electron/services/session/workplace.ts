import type { Account } from '../../../shared/domain/account.ts';
import type { CaseId, Sha256 } from '../../../shared/domain/identifiers.ts';
import type { Result } from '../../../shared/result.ts';
import type { JournalEvent, JournalRecord } from '../../../shared/sync/journal-record.ts';
import type { DocumentBoard } from '../documents/document-board.ts';
import type { Resource } from '../host.ts';
import type { OpinionDesk } from '../opinions/opinion-desk.ts';
import type { SealPictures } from '../seals/seal-pictures.ts';
import type { TokenHolder } from './token.ts';
import type { CasePapers } from './case-papers.ts';
import type { StoreBook } from './user-files.ts';

/** Everything that is open while somebody is signed in; built by `openWorkplace`, ended by `close`. */
export interface Workplace {
  readonly account: Account;
  /** Nobody at the centre has confirmed this sign-in yet. */
  readonly offline: boolean;
  readonly keyStore: 'operating-system' | 'password-only';
  /** Key of the page's store, base64. */
  readonly storeKey: string;
  readonly token: TokenHolder;
  readonly opinions: OpinionDesk;
  readonly documents: DocumentBoard;
  readonly casePapers: CasePapers;
  readonly sealPictures: SealPictures;
  readonly store: StoreShelf;
  /** The case left this person's scope: its papers and what was read of them are removed from this machine. */
  purge(caseId: CaseId): Promise<void>;
  record(event: JournalEvent): Promise<Result<JournalRecord>>;
  readResource(hash: Sha256, name: string): Promise<Result<Resource>>;
  /** Keeps what a renewed sign-in brought. */
  renewToken(token: { value: string; expiresAt: string }): Promise<void>;
  /** Stops sending, fetching and reading, closes the journal, drops the keys. */
  close(): Promise<void>;
}

/** What the host remembers of the page's store. */
export interface StoreShelf {
  readonly book: StoreBook;
  save(book: StoreBook): Promise<Result<null>>;
}
