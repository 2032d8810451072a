import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../../../renderer/store/open-store.ts';
import { ok } from '../../../../../shared/result.ts';
import { aCase } from '../../../../builders/case-record.ts';
import { anOpenStore, aStoreKey, bareDatabase, recordsOf } from '../../../../builders/page-store.ts';

const changes = (count: number) =>
  Array.from({ length: count }, () => ({ kind: 'case' as const, case: aCase() }));

/** A closed store with two pages of cases and two single rows. */
async function closedStore(storeId: string, key: CryptoKey) {
  const { database, cases } = await anOpenStore(storeId, key);
  const all = [changes(70), changes(80), changes(2)];
  for (const some of all) await cases.apply(some, 'end');
  database.close();
  return { expected: { storeId, mark: 152 }, all };
}

const reopen = async (expected: { storeId: string; mark: number }, key: CryptoKey) => {
  const opened = await openStore(expected, key, () => Promise.resolve(ok({ storeId: 'renewed' })));
  if (!opened.ok) throw new Error(opened.error.code);
  return { ...opened.value, records: recordsOf(opened.value) };
};

describe('loading the cases of a store', () => {
  it('gives each case once and as it stands', async () => {
    const key = await aStoreKey();
    const { expected, all } = await closedStore('whole', key);
    const opened = await reopen(expected, key);
    expect(opened.replaced).toBeNull();
    const ids = opened.records.map(({ caseId }) => caseId).toSorted();
    expect(ids).toEqual(
      all
        .flat()
        .map(({ case: { caseId } }) => caseId)
        .toSorted(),
    );
  });

  it('sets a page apart whose bytes were changed, keeps the rest, and pulls everything once more', async () => {
    const key = await aStoreKey();
    const { expected } = await closedStore('bytes', key);
    const database = await bareDatabase('bytes');
    const page = (await database.pages.get(1))!;
    new Uint8Array(page.records.sealed)[40]! ^= 1;
    await database.pages.put(page);
    database.close();
    const opened = await reopen(expected, key);
    expect(opened).toMatchObject({ replaced: null, quarantined: 70 });
    expect(opened.records).toHaveLength(82);
    expect(await opened.cases.cursor()).toBeNull();
    expect(await opened.database.quarantine.toArray()).toMatchObject([
      { place: 'pages/1', row: { rows: 70 } },
    ]);
  });

  it('finds a store short of which a page is missing', async () => {
    const key = await aStoreKey();
    const { expected } = await closedStore('page-gone', key);
    const database = await bareDatabase('page-gone');
    await database.pages.delete(2);
    database.close();
    expect((await reopen(expected, key)).replaced).toBe('rows: 72 of 152');
  });

  it('sets the whole store aside when nothing in it opens', async () => {
    const { expected } = await closedStore('other-key', await aStoreKey(1));
    const opened = await reopen(expected, await aStoreKey(2));
    expect(opened.replaced).toBe('damaged: OperationError');
    expect(opened.records).toEqual([]);
  });
});
