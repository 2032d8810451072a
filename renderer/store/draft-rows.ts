import type { CaseId } from '../../shared/domain/identifiers.ts';
import type { Result } from '../../shared/result.ts';
import type { Database } from './database.ts';
import { draft, type Draft } from './draft.ts';
import { seal, unseal } from './envelope.ts';
import { asWritten } from './write-failure.ts';

const rowName = (caseId: CaseId): string => `drafts/${caseId}`;

/** Keeps what was typed about a case, encrypted, so that a crash loses no word. */
export async function saveDraft(
  database: Database,
  key: CryptoKey,
  caseId: CaseId,
  value: Draft,
): Promise<Result<unknown>> {
  const sealed = await seal(key, rowName(caseId), value);
  return asWritten(() => database.drafts.put({ caseId, draft: sealed }));
}

/** The draft of a case, or `null` when there is none or it no longer opens. */
export async function readDraft(database: Database, key: CryptoKey, caseId: CaseId): Promise<Draft | null> {
  const row = await database.drafts.get(caseId);
  if (row === undefined) return null;
  try {
    return draft.parse(await unseal(key, rowName(caseId), row.draft));
  } catch {
    // a draft that does not open is no draft; the row stays until it is overwritten
    return null;
  }
}

/** Drops the draft once its opinion is recorded. */
export const dropDraft = (database: Database, caseId: CaseId): Promise<Result<void>> =>
  asWritten(() => database.drafts.delete(caseId));
