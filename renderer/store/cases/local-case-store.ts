import { holdingsText } from '../../../shared/sync/holdings-text.ts';
import type { Database } from '../database.ts';
import { asWritten } from '../write-failure.ts';
import type { CaseStore } from './case-store.ts';
import { compactOnce } from './compact.ts';
import { createHoldings } from './holdings.ts';
import { loadCases } from './load-cases.ts';
import { usualSizes, type PageSizes } from './page-sizes.ts';
import { writeChanges } from './write-changes.ts';

const utf8 = new TextEncoder();

/** The cases in this very thread, over an opened database. The page uses one in a worker (`remote-case-store.ts`). */
export function localCaseStore(database: Database, key: CryptoKey, sizes: PageSizes = usualSizes): CaseStore {
  const holdings = createHoldings();
  let mark = 0;
  let cursor: string | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work, work);
    last = done.catch(() => {});
    return done;
  };
  const readMeta = async (): Promise<void> => {
    const meta = await database.meta.get('store');
    mark = meta?.mark ?? 0;
    cursor = meta?.cursor ?? null;
  };

  return {
    load: (expected, take) =>
      inTurn(async () => {
        const loaded = await loadCases(database, key, holdings, expected, take);
        if (loaded.verdict === 'new')
          await database.meta.put({
            key: 'store',
            storeId: expected.storeId,
            rows: 0,
            mark: 0,
            cursor: null,
          });
        await readMeta();
        return loaded;
      }),
    cursor: () => inTurn(async () => cursor),
    apply: (changes, next) =>
      inTurn(() =>
        asWritten(async () => {
          const { applied, meta } = await writeChanges(database, key, holdings, mark, sizes, changes, next);
          mark = meta.mark;
          cursor = meta.cursor;
          return applied;
        }),
      ),
    forget: () =>
      inTurn(() =>
        asWritten(async () => {
          await database.transaction('rw', database.pages, database.cases, database.meta, async () => {
            await database.pages.clear();
            await database.cases.clear();
            const meta = await database.meta.get('store');
            if (meta !== undefined) await database.meta.put({ ...meta, rows: 0, cursor: null });
          });
          holdings.clear();
          cursor = null;
        }),
      ),
    held: () =>
      inTurn(async () => {
        const inScope = [...holdings.of].filter(([, { gone }]) => !gone);
        const text = holdingsText(inScope.map(([caseId, { revision }]) => [caseId, revision]));
        const hash = await crypto.subtle.digest('SHA-256', utf8.encode(text));
        return { cursor, cases: inScope.length, digest: hex(new Uint8Array(hash)) };
      }),
    tidy: () => inTurn(() => asWritten(() => compactOnce(database, key, holdings, mark, sizes))),
    close: () => database.close(),
  };
}

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
