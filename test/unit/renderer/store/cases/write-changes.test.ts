import { describe, expect, it } from 'vitest';
import { aCase } from '../../../../builders/case-record.ts';
import { anOpenStore, aStoreKey, readStoredCases } from '../../../../builders/page-store.ts';

const change = (record: ReturnType<typeof aCase>) => ({ kind: 'case' as const, case: record });
const manyChanges = (count: number) => Array.from({ length: count }, () => change(aCase()));
const applied = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error('not applied');
  return result.value;
};

describe('rows of cases in the page store', () => {
  it('replaces a row only by a higher revision, in whatever order the feed brings them', async () => {
    const key = await aStoreKey();
    const { database, cases } = await anOpenStore('order', key);
    const old = aCase({ revision: 4, state: 'ACCEPTED' });
    const young = { ...old, revision: 6, state: 'IN_REVIEW' as const };
    applied(await cases.apply([change(young)], 'c1'));
    const second = applied(await cases.apply([change(old), change(young)], 'c2'));
    expect(second.changes).toEqual([]);
    expect(await readStoredCases(database, key)).toEqual([young]);
  });

  it('keeps a case out that left the scope, even when an older row comes after', async () => {
    const key = await aStoreKey();
    const { database, cases } = await anOpenStore('removed', key);
    const record = aCase({ revision: 4 });
    applied(await cases.apply([change(record)], 'c1'));
    applied(await cases.apply([{ kind: 'removed', caseId: record.caseId, revision: 5 }], 'c2'));
    applied(await cases.apply([change(record)], 'c3'));
    expect(await readStoredCases(database, key)).toEqual([]);
    applied(await cases.apply([change({ ...record, revision: 6 })], 'c4'));
    expect(await readStoredCases(database, key)).toHaveLength(1);
  });

  it('takes a case back in at the revision at which it had left, as when a lease has run out', async () => {
    const key = await aStoreKey();
    const { database, cases } = await anOpenStore('back', key);
    const record = aCase({ revision: 4 });
    const removed = { kind: 'removed' as const, caseId: record.caseId, revision: 4 };
    applied(await cases.apply([removed], 'c1'));
    applied(await cases.apply([change(record)], 'c2'));
    expect(await readStoredCases(database, key)).toEqual([record]);
    const again = applied(await cases.apply([removed, removed], 'c3'));
    expect(again.changes).toEqual([removed]);
    expect(await readStoredCases(database, key)).toEqual([]);
  });

  it('moves cursor, row count and mark in the transaction of the rows', async () => {
    const key = await aStoreKey();
    const { database, cases } = await anOpenStore('cursor', key);
    applied(await cases.apply([change(aCase()), change(aCase())], 'first'));
    expect(await database.meta.get('store')).toMatchObject({ cursor: 'first', rows: 2, mark: 2 });
    applied(await cases.apply([change(aCase())]));
    expect(await database.meta.get('store')).toMatchObject({ cursor: 'first', rows: 3, mark: 3 });
  });

  it('writes neither rows nor cursor when one row cannot be written', async () => {
    const key = await aStoreKey();
    const { database, cases } = await anOpenStore('atomic', key);
    applied(await cases.apply([change(aCase())], 'before'));
    const fault = new DOMException('no space', 'QuotaExceededError');
    let writes = 0;
    database.cases.hook('creating', () => {
      writes += 1;
      if (writes === 2) throw fault;
    });
    const failed = await cases.apply([change(aCase()), change(aCase())], 'after');
    expect(failed).toEqual({ ok: false, error: { code: 'disk-full' } });
    expect(await database.cases.count()).toBe(1);
    expect(await database.meta.get('store')).toMatchObject({ cursor: 'before', rows: 1, mark: 1 });
  });

  it('says that it cannot write when the database was taken away under the page', async () => {
    const key = await aStoreKey();
    const { database, cases } = await anOpenStore('taken away', key);
    await database.meta.clear();
    const failed = await cases.apply([change(aCase())], 'c');
    expect(failed).toMatchObject({ ok: false, error: { code: 'write-failed' } });
    expect(await database.cases.count()).toBe(0);
  });

  it('leaves nothing personal in clear', async () => {
    const key = await aStoreKey();
    const { database, cases } = await anOpenStore('clear', key);
    const record = aCase();
    applied(await cases.apply([change(record)], 'c'));
    applied(await cases.apply(manyChanges(64), 'd'));
    const rows = await database.cases.toArray();
    const pages = await database.pages.toArray();
    const rest = [
      ...rows.map(({ record: envelope, ...clear }) => ({ envelope, clear })),
      ...pages.map(({ records: envelope, ...clear }) => ({ envelope, clear })),
    ].map(({ envelope, clear }) => [JSON.stringify(clear), new TextDecoder().decode(envelope?.sealed)]);
    expect(rest).toHaveLength(2);
    for (const text of rest.flat())
      for (const secret of [record.person.name, record.person.certNo, record.person.mobile, record.receiptNo])
        expect(text).not.toContain(secret);
  });

  it('starts from nothing after forgetting, with the mark kept', async () => {
    const key = await aStoreKey();
    const { database, cases } = await anOpenStore('forget', key);
    applied(await cases.apply([change(aCase())], 'c'));
    await cases.forget();
    expect(await database.meta.get('store')).toMatchObject({ cursor: null, rows: 0, mark: 1 });
    expect(await readStoredCases(database, key)).toEqual([]);
  });

  it('makes one sealed page of many cases, and lets a single row take the place of one in it', async () => {
    const key = await aStoreKey();
    const { database, cases } = await anOpenStore('pages', key);
    const many = manyChanges(70);
    applied(await cases.apply(many, 'c1'));
    expect(await database.pages.count()).toBe(1);
    expect(await database.cases.count()).toBe(0);
    const newer = { ...many[3]!.case, revision: 9 };
    applied(await cases.apply([change(newer)], 'c2'));
    const stored = await readStoredCases(database, key);
    expect(stored).toHaveLength(70);
    expect(stored).toContainEqual(newer);
    expect(await database.meta.get('store')).toMatchObject({ cursor: 'c2', rows: 71, mark: 71 });
  });

  it('lets a page take the place of single rows and of earlier pages', async () => {
    const key = await aStoreKey();
    const { database, cases } = await anOpenStore('later-pages', key);
    const many = manyChanges(70);
    applied(await cases.apply(many.slice(0, 2), 'c1'));
    applied(await cases.apply(many, 'c2'));
    const raised = many.map(({ case: record }) => change({ ...record, revision: record.revision + 1 }));
    applied(await cases.apply(raised, 'c3'));
    expect(await database.cases.count()).toBe(0);
    expect((await readStoredCases(database, key)).map(({ revision }) => revision)).toEqual(
      raised.map(({ case: record }) => record.revision),
    );
  });

  it('does not write to a store that somebody else has written to meanwhile', async () => {
    const key = await aStoreKey();
    const { database, cases } = await anOpenStore('two-pages', key);
    const meta = await database.meta.get('store');
    await database.meta.put({ ...meta!, mark: 4 });
    expect(await cases.apply([change(aCase())], 'c')).toMatchObject({
      ok: false,
      error: { code: 'write-failed' },
    });
    expect(await database.cases.count()).toBe(0);
  });
});
