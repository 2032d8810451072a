import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { FlatTexts } from '../search/flat-index.ts';
import type { CaseStore } from './cases/case-store.ts';
import { localCaseStore } from './cases/local-case-store.ts';
import { Database, databaseName } from './database.ts';
import { newestVersion } from './migrations/versions.ts';
import type { Expected } from './soundness.ts';

/** Some of the cases that a store held when it was opened, with what they answer to in a search. */
export interface LoadedCases {
  readonly records: readonly CaseRecord[];
  readonly texts: FlatTexts;
}

/** A sound store, with every case it holds. */
export interface OpenedStore {
  /** The tables that the page reads and writes itself: outbox and drafts. */
  readonly database: Database;
  readonly storeId: string;
  readonly cases: CaseStore;
  readonly loaded: readonly LoadedCases[];
  /** Rows that did not open and were set apart; the next pull brings them again. */
  readonly quarantined: number;
  /** Why the former store was set aside, when it was; `null` for a sound or a first one. */
  readonly replaced: string | null;
}

/** Where the cases are looked after: in this thread, or in a worker. */
export type Keep = (database: Database, storeId: string, key: CryptoKey) => CaseStore;

type Opened =
  | ({ verdict: 'sound' } & Pick<OpenedStore, 'database' | 'cases' | 'loaded' | 'quarantined'>)
  | { verdict: 'lost'; reason: string };

/**
 * Opens the store that the session names. One that is missing, short, foreign, damaged or from a newer version is set
 * aside (it stays under its name, closed) and a new, empty one takes its place under the id that `replace` gives;
 * everything is then pulled anew. Single rows that do not open are set apart instead. Opinions are safe either way: they
 * rest in the host's journal.
 */
export async function openStore(
  expected: Expected,
  key: CryptoKey,
  replace: (reason: string) => Promise<Result<{ storeId: string }>>,
  keep: Keep = (database, _, storeKey) => localCaseStore(database, storeKey),
): Promise<Result<OpenedStore>> {
  const first = await attempt(expected, key, keep);
  if (first.verdict === 'sound') return ok({ ...first, storeId: expected.storeId, replaced: null });
  const renewed = await replace(first.reason.slice(0, 200));
  if (!renewed.ok) return renewed;
  const { storeId } = renewed.value;
  const second = await attempt({ storeId, mark: 0 }, key, keep, true);
  if (second.verdict === 'lost') return fail('write-failed', { reason: second.reason });
  return ok({ ...second, storeId, replaced: first.reason });
}

async function attempt(expected: Expected, key: CryptoKey, keep: Keep, isNew = false): Promise<Opened> {
  let database: Database | null = null;
  let cases: CaseStore | null = null;
  const giveUp = (reason: string): Opened => {
    cases?.close();
    database?.close();
    return { verdict: 'lost', reason };
  };
  try {
    // rejects for several kinds of damage that open() hides (findings 2.3)
    // … and goes on rejecting until something is opened, so a new store is opened without asking
    const known = isNew ? [] : await indexedDB.databases();
    const existing = known.find(({ name }) => name === databaseName(expected.storeId));
    if (existing === undefined && expected.mark > 0) return giveUp('missing');
    if ((existing?.version ?? 0) > newestVersion) return giveUp(`future: version ${existing?.version}`);
    database = new Database(expected.storeId);
    await database.open();
    cases = keep(database, expected.storeId, key);
    const loaded: LoadedCases[] = [];
    const end = await cases.load(expected, (records, texts) => loaded.push({ records, texts }));
    if (end.verdict === 'lost') return giveUp(end.reason);
    return { verdict: 'sound', database, cases, loaded, quarantined: end.quarantined };
  } catch (error) {
    return giveUp(`damaged: ${error instanceof Error ? error.name : 'unknown'}`);
  }
}
