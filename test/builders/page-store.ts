import 'fake-indexeddb/auto';
import { localCaseStore } from '../../renderer/store/cases/local-case-store.ts';
import { Database } from '../../renderer/store/database.ts';
import { importStoreKey } from '../../renderer/store/envelope.ts';
import { openStore, type OpenedStore } from '../../renderer/store/open-store.ts';
import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { ok } from '../../shared/result.ts';

/** A store key that is told apart by its number, as the host hands it over. */
export const aStoreKey = (number = 1): Promise<CryptoKey> =>
  importStoreKey(btoa(String.fromCharCode(...new Uint8Array(32).fill(number))));

/** A fresh, sound page store under the given id. */
export async function anOpenStore(storeId: string, key: CryptoKey): Promise<OpenedStore> {
  const opened = await openStore({ storeId, mark: 0 }, key, () =>
    Promise.resolve(ok({ storeId: `${storeId}-renewed` })),
  );
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

/** Every case that a store held when it was opened. */
export const recordsOf = ({ loaded }: Pick<OpenedStore, 'loaded'>): CaseRecord[] =>
  loaded.flatMap(({ records }) => [...records]);

/** The bare database of a store id, for looking at what rests in it. */
export async function bareDatabase(storeId: string): Promise<Database> {
  const database = new Database(storeId);
  await database.open();
  return database;
}

/** Every case that rests in an opened database, read anew as the next start would read it. */
export async function readStoredCases(database: Database, key: CryptoKey): Promise<CaseRecord[]> {
  const meta = await database.meta.get('store');
  const records: CaseRecord[] = [];
  const expected = { storeId: meta?.storeId ?? '', mark: meta?.mark ?? 0 };
  const loaded = await localCaseStore(database, key).load(expected, (some) => records.push(...some));
  if (loaded.verdict === 'lost') throw new Error(`the store does not open: ${loaded.reason}`);
  return records;
}
