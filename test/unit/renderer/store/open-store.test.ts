import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { databaseName } from '../../../../renderer/store/database.ts';
import { openStore } from '../../../../renderer/store/open-store.ts';
import { ok } from '../../../../shared/result.ts';
import { aCase } from '../../../builders/case-record.ts';
import { anOpenStore, aStoreKey, bareDatabase, recordsOf } from '../../../builders/page-store.ts';

/** A store with two cases that was closed in order; gives what the host remembers of it. */
async function closedStore(storeId: string, key: CryptoKey) {
  const { database, cases } = await anOpenStore(storeId, key);
  await cases.apply(
    [aCase(), aCase()].map((record) => ({ kind: 'case', case: record })),
    'c',
  );
  database.close();
  return { storeId, mark: 2 };
}

/** Opens a store and tells why it was set aside, if it was. */
async function reopen(expected: { storeId: string; mark: number }, key: CryptoKey) {
  const reasons: string[] = [];
  const opened = await openStore(expected, key, (reason) => {
    reasons.push(reason);
    return Promise.resolve(ok({ storeId: `${expected.storeId}-renewed` }));
  });
  if (!opened.ok) throw new Error(opened.error.code);
  return { ...opened.value, records: recordsOf(opened.value), reasons };
}

describe('opening the page store', () => {
  it('opens a sound store with all its cases', async () => {
    const key = await aStoreKey();
    const opened = await reopen(await closedStore('sound', key), key);
    expect(opened.reasons).toEqual([]);
    expect(opened.records).toHaveLength(2);
    expect(opened.replaced).toBeNull();
  });

  it('rebuilds a store whose browser cannot even list its databases until one is opened', async () => {
    const key = await aStoreKey();
    const expected = await closedStore('unlisted', key);
    const list = indexedDB.databases;
    indexedDB.databases = () => Promise.reject(new DOMException('damaged', 'UnknownError'));
    try {
      const opened = await reopen(expected, key);
      expect(opened.reasons).toEqual(['damaged: UnknownError']);
      expect(opened.records).toEqual([]);
    } finally {
      indexedDB.databases = list;
    }
  });

  it('rebuilds a store that silently came back empty', async () => {
    const key = await aStoreKey();
    const expected = await closedStore('emptied', key);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(databaseName('emptied')).addEventListener('success', resolve);
    });
    const opened = await reopen(expected, key);
    expect(opened.reasons).toEqual(['missing']);
    expect(opened.storeId).toBe('emptied-renewed');
    expect(opened.records).toEqual([]);
    expect(await opened.database.meta.get('store')).toMatchObject({ cursor: null, mark: 0 });
  });

  it('rebuilds a store that is short of the mark the host remembers', async () => {
    const key = await aStoreKey();
    const expected = await closedStore('short', key);
    const opened = await reopen({ ...expected, mark: 5 }, key);
    expect(opened.reasons).toEqual(['short: 2 of 5']);
  });

  it('keeps a store that is ahead of the host: the page died before it could report', async () => {
    const key = await aStoreKey();
    const expected = await closedStore('ahead', key);
    expect((await reopen({ ...expected, mark: 1 }, key)).reasons).toEqual([]);
  });

  it('rebuilds a store that lost rows', async () => {
    const key = await aStoreKey();
    const expected = await closedStore('gaps', key);
    const database = await bareDatabase('gaps');
    const first = await database.cases.toCollection().first();
    await database.cases.delete(first!.caseId);
    database.close();
    expect((await reopen(expected, key)).reasons).toEqual(['rows: 1 of 2']);
  });

  it('rebuilds a store that the key does not open, and leaves the old one where it is', async () => {
    const expected = await closedStore('foreign-key', await aStoreKey(1));
    const opened = await reopen(expected, await aStoreKey(2));
    expect(opened.reasons[0]).toMatch(/^damaged/);
    const old = await bareDatabase('foreign-key');
    expect(await old.cases.count()).toBe(2);
  });

  it('sets rows apart that were put in the place of others, and pulls everything once more', async () => {
    const key = await aStoreKey();
    const expected = await closedStore('swapped', key);
    const database = await bareDatabase('swapped');
    const [one, other] = await database.cases.toArray();
    await database.cases.put({ ...one!, record: other!.record });
    database.close();
    const opened = await reopen(expected, key);
    expect(opened).toMatchObject({ reasons: [], quarantined: 1 });
    expect(opened.records.map(({ caseId }) => caseId)).toEqual([other!.caseId]);
    expect(await opened.cases.cursor()).toBeNull();
    expect(await opened.database.quarantine.toArray()).toMatchObject([
      { place: `cases/${one!.caseId}`, reason: 'OperationError' },
    ]);
    opened.database.close();
    expect(await reopen(expected, key)).toMatchObject({ reasons: [], quarantined: 0 });
  });

  it('sets a store of a newer version aside instead of repairing it', async () => {
    const key = await aStoreKey();
    const expected = await closedStore('newer', key);
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(databaseName('newer'), 9000);
      request.addEventListener('success', () => {
        request.result.close();
        resolve();
      });
    });
    const opened = await reopen(expected, key);
    expect(opened.reasons).toEqual(['future: version 9000']);
    expect(opened.storeId).toBe('newer-renewed');
  });
});
