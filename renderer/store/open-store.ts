import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { readCases } from './case-rows.ts';
import { Database, databaseName } from './database.ts';
import { newestVersion } from './migrations.ts';
import { judgeStore, type Expected } from './soundness.ts';

/** A sound store, with every case it holds. */
export interface OpenedStore {
  readonly database: Database;
  readonly storeId: string;
  readonly cases: readonly CaseRecord[];
  /** Why the former store was set aside, when it was; `null` for a sound or a first one. */
  readonly replaced: string | null;
}

type Opened =
  { verdict: 'sound'; database: Database; cases: CaseRecord[] } | { verdict: 'lost'; reason: string };

/**
 * Opens the store that the session names. One that is missing, short, foreign, damaged or from a newer version is set
 * aside (it stays under its name, closed) and a new, empty one takes its place under the id that `replace` gives;
 * everything is then pulled anew. Opinions are safe either way: they rest in the host's journal.
 */
export async function openStore(
  expected: Expected,
  key: CryptoKey,
  replace: (reason: string) => Promise<Result<{ storeId: string }>>,
): Promise<Result<OpenedStore>> {
  const first = await attempt(expected, key);
  if (first.verdict === 'sound')
    return ok({ database: first.database, storeId: expected.storeId, cases: first.cases, replaced: null });
  const renewed = await replace(first.reason.slice(0, 200));
  if (!renewed.ok) return renewed;
  const second = await attempt({ storeId: renewed.value.storeId, mark: 0 }, key, true);
  if (second.verdict === 'lost') return fail('write-failed', { reason: second.reason });
  return ok({
    database: second.database,
    storeId: renewed.value.storeId,
    cases: second.cases,
    replaced: first.reason,
  });
}

async function attempt(expected: Expected, key: CryptoKey, isNew = false): Promise<Opened> {
  let database: Database | null = null;
  try {
    // rejects for several kinds of damage that open() hides (findings 2.3)
    // … and goes on rejecting until something is opened, so a new store is opened without asking
    const known = isNew ? [] : await indexedDB.databases();
    const existing = known.find(({ name }) => name === databaseName(expected.storeId));
    if (existing === undefined && expected.mark > 0) return { verdict: 'lost', reason: 'missing' };
    if ((existing?.version ?? 0) > newestVersion)
      return { verdict: 'lost', reason: `future: version ${existing?.version}` };
    database = new Database(expected.storeId);
    await database.open();
    const meta = await database.meta.get('store');
    const judged = judgeStore(meta, await database.cases.count(), expected);
    if (judged.verdict === 'lost') {
      database.close();
      return judged;
    }
    if (judged.verdict === 'new')
      await database.meta.put({ key: 'store', storeId: expected.storeId, rows: 0, mark: 0, cursor: null });
    return { verdict: 'sound', database, cases: await readCases(database, key) };
  } catch (error) {
    database?.close();
    return { verdict: 'lost', reason: `damaged: ${error instanceof Error ? error.name : 'unknown'}` };
  }
}
