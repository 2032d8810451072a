import { describe, expect, it } from 'vitest';
import { applyChanges, forgetCases, readCases } from '../../../../renderer/store/case-rows.ts';
import { aCase } from '../../../builders/case-record.ts';
import { anOpenStore, aStoreKey } from '../../../builders/page-store.ts';

const change = (record: ReturnType<typeof aCase>) => ({ kind: 'case' as const, case: record });
const applied = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error('not applied');
  return result.value;
};

describe('rows of cases in the page store', () => {
  it('replaces a row only by a higher revision, in whatever order the feed brings them', async () => {
    const key = await aStoreKey();
    const { database } = await anOpenStore('order', key);
    const old = aCase({ revision: 4, state: 'ACCEPTED' });
    const young = { ...old, revision: 6, state: 'IN_REVIEW' as const };
    applied(await applyChanges(database, key, [change(young)], 'c1'));
    const second = applied(await applyChanges(database, key, [change(old), change(young)], 'c2'));
    expect(second.changes).toEqual([]);
    expect(await readCases(database, key)).toEqual([young]);
  });

  it('keeps a case out that left the scope, even when an older row comes after', async () => {
    const key = await aStoreKey();
    const { database } = await anOpenStore('removed', key);
    const record = aCase({ revision: 4 });
    applied(await applyChanges(database, key, [change(record)], 'c1'));
    applied(
      await applyChanges(database, key, [{ kind: 'removed', caseId: record.caseId, revision: 5 }], 'c2'),
    );
    applied(await applyChanges(database, key, [change(record)], 'c3'));
    expect(await readCases(database, key)).toEqual([]);
    applied(await applyChanges(database, key, [change({ ...record, revision: 6 })], 'c4'));
    expect(await readCases(database, key)).toHaveLength(1);
  });

  it('takes a case back in at the revision at which it had left, as when a lease has run out', async () => {
    const key = await aStoreKey();
    const { database } = await anOpenStore('back', key);
    const record = aCase({ revision: 4 });
    const removed = { kind: 'removed' as const, caseId: record.caseId, revision: 4 };
    applied(await applyChanges(database, key, [removed], 'c1'));
    applied(await applyChanges(database, key, [change(record)], 'c2'));
    expect(await readCases(database, key)).toEqual([record]);
    const again = applied(await applyChanges(database, key, [removed, removed], 'c3'));
    expect(again.changes).toEqual([removed]);
    expect(await readCases(database, key)).toEqual([]);
  });

  it('moves cursor, row count and mark in the transaction of the rows', async () => {
    const key = await aStoreKey();
    const { database } = await anOpenStore('cursor', key);
    applied(await applyChanges(database, key, [change(aCase()), change(aCase())], 'first'));
    expect(await database.meta.get('store')).toMatchObject({ cursor: 'first', rows: 2, mark: 2 });
    applied(await applyChanges(database, key, [change(aCase())]));
    expect(await database.meta.get('store')).toMatchObject({ cursor: 'first', rows: 3, mark: 3 });
  });

  it('writes neither rows nor cursor when one row cannot be written', async () => {
    const key = await aStoreKey();
    const { database } = await anOpenStore('atomic', key);
    applied(await applyChanges(database, key, [change(aCase())], 'before'));
    const fault = new DOMException('no space', 'QuotaExceededError');
    let writes = 0;
    database.cases.hook('creating', () => {
      writes += 1;
      if (writes === 2) throw fault;
    });
    const failed = await applyChanges(database, key, [change(aCase()), change(aCase())], 'after');
    expect(failed).toEqual({ ok: false, error: { code: 'disk-full' } });
    expect(await database.cases.count()).toBe(1);
    expect(await database.meta.get('store')).toMatchObject({ cursor: 'before', rows: 1, mark: 1 });
  });

  it('says that it cannot write when the database was taken away under the page', async () => {
    const key = await aStoreKey();
    const { database } = await anOpenStore('taken away', key);
    await database.meta.clear();
    const failed = await applyChanges(database, key, [change(aCase())], 'c');
    expect(failed).toMatchObject({ ok: false, error: { code: 'write-failed' } });
    expect(await database.cases.count()).toBe(0);
  });

  it('leaves nothing personal in clear', async () => {
    const key = await aStoreKey();
    const { database } = await anOpenStore('clear', key);
    const record = aCase();
    applied(await applyChanges(database, key, [change(record)], 'c'));
    const rows = await database.cases.toArray();
    const rest = rows.map(({ record: envelope, ...clear }) => [
      JSON.stringify(clear),
      new TextDecoder().decode(envelope?.sealed),
    ]);
    for (const text of rest.flat())
      for (const secret of [record.person.name, record.person.certNo, record.person.mobile, record.receiptNo])
        expect(text).not.toContain(secret);
  });

  it('starts from nothing after forgetting, with the mark kept', async () => {
    const key = await aStoreKey();
    const { database } = await anOpenStore('forget', key);
    applied(await applyChanges(database, key, [change(aCase())], 'c'));
    await forgetCases(database);
    expect(await database.meta.get('store')).toMatchObject({ cursor: null, rows: 0, mark: 1 });
    expect(await readCases(database, key)).toEqual([]);
  });
});
