import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { localCaseStore } from '../../../../../renderer/store/cases/local-case-store.ts';
import { Database } from '../../../../../renderer/store/database.ts';
import type { CaseRecord } from '../../../../../shared/domain/case-record.ts';
import { aCase } from '../../../../builders/case-record.ts';
import { aStoreKey, readStoredCases } from '../../../../builders/page-store.ts';

const change = (record: CaseRecord) => ({ kind: 'case' as const, case: record });
const sizes = { full: 10, smallest: 4 };

/** A store with small pages. */
async function aStore(storeId: string) {
  const key = await aStoreKey();
  const database = new Database(storeId);
  await database.open();
  const cases = localCaseStore(database, key, sizes);
  await cases.load({ storeId, mark: 0 }, () => {});
  const inOrder = async (): Promise<number> => {
    for (let steps = 0; ; steps += 1) {
      const step = await cases.tidy();
      if (!step.ok) throw new Error(step.error.code);
      if (!step.value) return steps;
    }
  };
  const stored = async () => (await readStoredCases(database, key)).map(({ caseId }) => caseId).toSorted();
  return { key, database, cases, inOrder, stored };
}

const some = (count: number): CaseRecord[] => Array.from({ length: count }, () => aCase());
const idsOf = (records: readonly CaseRecord[]) => records.map(({ caseId }) => caseId).toSorted();

const noSpace = (): never => {
  throw new DOMException('no space', 'QuotaExceededError');
};

describe('putting the store in order', () => {
  it('makes full pages of small ones and of single rows, with the same cases as before', async () => {
    const { cases, database, inOrder, stored } = await aStore('full-pages');
    const records = some(23);
    for (let start = 0; start < 15; start += 5)
      await cases.apply(records.slice(start, start + 5).map(change), 'a');
    for (const record of records.slice(15)) await cases.apply([change(record)], 'b');
    const before = await database.meta.get('store');
    expect(await inOrder()).toBeGreaterThan(0);
    expect(await database.cases.count()).toBeLessThanOrEqual(sizes.smallest);
    expect((await database.pages.toArray()).map(({ rows }) => rows)).toContain(sizes.full);
    expect(await stored()).toEqual(idsOf(records));
    expect(await database.meta.get('store')).toEqual(before);
    expect(await inOrder()).toBe(0);
  });

  it('takes what left the scope out of every page that still holds a copy of it', async () => {
    const { cases, database, inOrder, stored } = await aStore('purged');
    const records = some(10);
    await cases.apply(records.map(change), 'a');
    const raised = records.slice(0, 9).map((record) => ({ ...record, revision: record.revision + 1 }));
    await cases.apply(raised.map(change), 'b');
    const [left] = raised;
    await cases.apply([{ kind: 'removed', caseId: left!.caseId, revision: left!.revision + 1 }], 'c');
    const [first, second] = await database.pages.toArray();
    await inOrder();
    const pages = await database.pages.toArray();
    expect(pages.map(({ page }) => page)).not.toContain(first!.page);
    expect(pages.map(({ page }) => page)).not.toContain(second!.page);
    expect(await stored()).toEqual(idsOf([...raised.slice(1), records[9]!]));
  });

  it('still finds at the next start what a page is to lose', async () => {
    const { key, cases, database, stored } = await aStore('purged-later');
    const records = some(10);
    await cases.apply(records.map(change), 'a');
    await cases.apply([{ kind: 'removed', caseId: records[0]!.caseId, revision: 9 }], 'b');
    const [page] = await database.pages.toArray();
    const again = localCaseStore(database, key, sizes);
    await again.load({ storeId: 'purged-later', mark: 11 }, () => {});
    expect(await again.tidy()).toEqual({ ok: true, value: true });
    expect((await database.pages.toArray()).map((row) => row.page)).not.toContain(page!.page);
    expect(await stored()).toEqual(idsOf(records.slice(1)));
  });

  it('keeps a case out that left the scope, after its row has become part of a page', async () => {
    const { cases, inOrder, stored } = await aStore('tombstones');
    const records = some(8);
    await cases.apply(records.map(change), 'a');
    await cases.apply(
      records.map(({ caseId }) => ({ kind: 'removed' as const, caseId, revision: 5 })),
      'b',
    );
    await inOrder();
    await cases.apply(records.map(change), 'c');
    expect(await stored()).toEqual([]);
  });

  it('leaves everything as it was when the disk is full', async () => {
    const { cases, database, stored } = await aStore('full-disk');
    const records = some(10);
    await cases.apply(records.slice(0, 5).map(change), 'a');
    await cases.apply(records.slice(5).map(change), 'b');
    // two small pages and one that is sparse
    await cases.apply(
      records.slice(0, 4).map((record) => change({ ...record, revision: 9 })),
      'c',
    );
    const before = await database.pages.toArray();
    database.pages.hook('creating', noSpace);
    expect(await cases.tidy()).toEqual({ ok: false, error: { code: 'disk-full' } });
    database.pages.hook('creating').unsubscribe(noSpace);
    expect(await database.pages.toArray()).toEqual(before);
    expect(await stored()).toEqual(idsOf(records));
    expect(await cases.tidy()).toMatchObject({ ok: true });
    expect(await stored()).toEqual(idsOf(records));
  });
});
