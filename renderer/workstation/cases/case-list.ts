import type { Changes } from '../../../shared/bridge/contract.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { CaseId } from '../../../shared/domain/identifiers.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { observable, type Observable } from '../../app/state/observable.ts';
import { applyChanges, forgetCases, type Applied } from '../../store/case-rows.ts';
import type { Database } from '../../store/database.ts';

type Change = Changes['changes'][number];

/** Every case in this user's scope, in memory, always what the store holds. */
export interface CaseList {
  readonly all: Observable<ReadonlyMap<CaseId, CaseRecord>>;
  cursor(): Promise<string | null>;
  /** Writes to the store first, then shows. */
  apply(changes: readonly Change[], cursor?: string): Promise<Result<Applied>>;
  forget(): Promise<Result<void>>;
}

/** Creates the list over an opened store. */
export function createCaseList(database: Database, key: CryptoKey, initial: readonly CaseRecord[]): CaseList {
  const all = observable<ReadonlyMap<CaseId, CaseRecord>>(
    new Map(initial.map((record) => [record.caseId, record])),
  );
  return {
    all,
    cursor: async () => (await database.meta.get('store'))?.cursor ?? null,
    async apply(changes, cursor) {
      const applied = await applyChanges(database, key, changes, cursor);
      if (applied.ok && applied.value.changes.length > 0)
        all.update((present) => withChanges(present, applied.value.changes));
      return applied;
    },
    async forget() {
      const forgotten = await forgetCases(database);
      if (!forgotten.ok) return forgotten;
      all.set(new Map());
      return ok(undefined);
    },
  };
}

function withChanges(
  present: ReadonlyMap<CaseId, CaseRecord>,
  changes: readonly Change[],
): ReadonlyMap<CaseId, CaseRecord> {
  const next = new Map(present);
  for (const change of changes)
    if (change.kind === 'case') next.set(change.case.caseId, change.case);
    else next.delete(change.caseId);
  return next;
}
