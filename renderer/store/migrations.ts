import type { Dexie } from 'dexie';

/** Numbered versions of the store; each is final once shipped, a change is a new number. */
export const migrations: readonly { version: number; stores: Record<string, string> }[] = [
  { version: 1, stores: { meta: 'key', cases: 'caseId', outbox: 'opinionId', drafts: 'caseId' } },
];

/**
 * IndexedDB's own number of the newest version known here; Dexie multiplies its numbers by ten. Dexie opens a store from
 * the future without a word, so whoever opens one compares first.
 */
export const newestVersion = 10 * Math.max(...migrations.map(({ version }) => version));

/** Declares every version to Dexie. */
export function declareVersions(database: Dexie): void {
  for (const { version, stores } of migrations) database.version(version).stores(stores);
}
