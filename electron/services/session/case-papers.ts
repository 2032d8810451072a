import * as z from 'zod';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import {
  caseId as caseIdSchema,
  sha256,
  type CaseId,
  type Sha256,
} from '../../../shared/domain/identifiers.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';

/** Which papers belong to which case; sealed on disk. */
export const casePaperBook = z.record(caseIdSchema, z.array(sha256));
export type CasePaperBook = z.infer<typeof casePaperBook>;

/** Remembers which papers belong to which case, so that they can be preferred, and purged with it. */
export interface CasePapers {
  note(record: CaseRecord): void;
  of(caseId: CaseId): ReadonlySet<Sha256> | null;
  /** Strikes a case out; gives the papers that no other case has. */
  strike(caseId: CaseId): Sha256[];
  /** Writes down what has changed since the last time. */
  save(): Promise<Result<null>>;
}

/** Begins with a book; `write` puts a changed one on the disk. */
export function keepCasePapers(
  book: CasePaperBook,
  write: (book: CasePaperBook) => Promise<Result<null>>,
): CasePapers {
  const known = new Map(
    Object.entries(book).map(([id, hashes]) => [id as CaseId, new Set<Sha256>(hashes)] as const),
  );
  let changed = false;
  return {
    note: ({ caseId, documents }) => {
      const hashes = new Set(documents.map((document) => document.sha256));
      const before = known.get(caseId);
      if (before?.size === hashes.size && [...hashes].every((hash) => before.has(hash))) return;
      known.set(caseId, hashes);
      changed = true;
    },
    of: (caseId) => known.get(caseId) ?? null,
    strike: (caseId) => {
      const hashes = known.get(caseId);
      if (hashes === undefined) return [];
      known.delete(caseId);
      changed = true;
      return [...hashes].filter((hash) => ![...known.values()].some((others) => others.has(hash)));
    },
    save: async () => {
      if (!changed) return ok(null);
      const saved = await write(
        Object.fromEntries([...known].map(([id, hashes]) => [id, [...hashes]])) as CasePaperBook,
      );
      if (saved.ok) changed = false;
      return saved;
    },
  };
}
