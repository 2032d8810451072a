import type { Readable } from 'node:stream';
import type { Sha256 } from '../../shared/domain/identifiers.ts';

/** Contents of papers, by their SHA-256. A content is written once and never changed; names are never trusted. */
export interface PaperStore {
  /** Stores the bytes, durably, unless they are there; gives their hash. */
  put(bytes: Uint8Array): Promise<Sha256>;
  /** Takes over a file of this machine whose hash and size are known, durably; the file is gone afterwards. */
  keepDraft(file: string, sha256: Sha256, size: number): Promise<void>;
  /** The bytes from `first` to `last`, both included; `null` where the content is not there, or is shorter. */
  read(sha256: Sha256, first: number, last: number): Promise<Readable | null>;
}
