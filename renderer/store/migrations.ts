import type { Dexie } from 'dexie';

/** Numbered versions of the store; each is final once shipped, a change is a new number. */
export const migrations: readonly { version: number; stores: Record<string, string> }[] = [
  { version: 1, stores: { meta: 'key', cases: 'caseId', outbox: 'opinionId', drafts: 'caseId' } },
];

/** Declares every version to Dexie. */
export function declareVersions(database: Dexie): void {
  for (const { version, stores } of migrations) database.version(version).stores(stores);
}
