import type { CaseId } from '../../../shared/domain/identifiers.ts';
import type { Failure } from '../../../shared/result.ts';
import type { Database } from '../../store/database.ts';
import { dropDraft, readDraft, saveDraft } from '../../store/draft-rows.ts';
import type { Draft } from '../../store/draft.ts';

/** Drafts of opinions, kept encrypted from one keystroke to the next. */
export interface Drafts {
  load(caseId: CaseId): Promise<Draft | null>;
  /** Writes soon; several calls in a row write once, the last one. */
  keep(caseId: CaseId, draft: Draft): void;
  /** Forgets the draft, once its opinion is recorded. */
  drop(caseId: CaseId): Promise<void>;
}

/** Milliseconds between the last keystroke and the write. */
const pause = 250;

/** Creates the drafts of one session; a failed write is reported, the text stays on screen. */
export function createDrafts(database: Database, key: CryptoKey, report: (failure: Failure) => void): Drafts {
  const pending = new Map<CaseId, ReturnType<typeof setTimeout>>();
  const latest = new Map<CaseId, Draft>();
  const cancel = (caseId: CaseId): void => {
    clearTimeout(pending.get(caseId));
    pending.delete(caseId);
  };
  return {
    load: async (caseId) => latest.get(caseId) ?? (await readDraft(database, key, caseId)),
    keep(caseId, draft) {
      cancel(caseId);
      latest.set(caseId, draft);
      const write = (): void => {
        pending.delete(caseId);
        void saveDraft(database, key, caseId, draft).then((saved) => {
          if (!saved.ok) report(saved.error);
        });
      };
      pending.set(caseId, setTimeout(write, pause));
    },
    async drop(caseId) {
      cancel(caseId);
      latest.delete(caseId);
      const dropped = await dropDraft(database, caseId);
      if (!dropped.ok) report(dropped.error);
    },
  };
}
