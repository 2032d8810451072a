import type { Dexie } from 'dexie';
import { first } from './0001-first.ts';
import { pagesOfCases } from './0002-pages-of-cases.ts';

/** Numbered versions of the store; each is final once shipped, a change is a new number in a file of its own. */
const versions: readonly { readonly version: number; readonly stores: Readonly<Record<string, string>> }[] = [
  first,
  pagesOfCases,
];

/**
 * IndexedDB's own number of the newest version known here; Dexie multiplies its numbers by ten. Dexie opens a store from
 * the future without a word, so whoever opens one compares first.
 */
export const newestVersion = 10 * Math.max(...versions.map(({ version }) => version));

/** Declares every version to Dexie; a version names only the tables that it adds or changes. */
export function declareVersions(database: Dexie): void {
  for (const { version, stores } of versions) database.version(version).stores(stores);
}
