import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createCaseList } from '../../../../renderer/workstation/cases/case-list.ts';
import { createDrafts } from '../../../../renderer/workstation/opinions/drafts.ts';
import { createOutbox } from '../../../../renderer/workstation/opinions/outbox.ts';
import { createSync, type SyncOptions } from '../../../../renderer/workstation/sync.ts';
import { emptyDraft } from '../../../../renderer/store/draft.ts';
import { holdingsText } from '../../../../shared/sync/holdings-text.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { aCase } from '../../../builders/case-record.ts';
import { anOutboxEntry } from '../../../builders/outbox-entry.ts';
import { anOpenStore, aStoreKey } from '../../../builders/page-store.ts';
import { scriptedBridge } from '../../../builders/scripted-bridge.ts';

async function parts(storeId: string) {
  const key = await aStoreKey();
  const { database, cases: store } = await anOpenStore(storeId, key);
  return { key, database, store, cases: createCaseList(store, []) };
}

/** A clock that stands still unless it is moved, and the differences that were told. */
function watched() {
  const seen = { now: 0, differences: 0 };
  const options: SyncOptions = { now: () => seen.now, differed: () => (seen.differences += 1) };
  return { seen, options };
}

describe('bringing the case list up to date', () => {
  it('pulls once more when news arrives during a pull', async () => {
    const { cases } = await parts('again');
    const pages = [[aCase()], [aCase()], []];
    const host = scriptedBridge({
      'changes.pull': () =>
        ok({
          changes: (pages.shift() ?? []).map((record) => ({ kind: 'case', case: record })),
          cursor: `c${pages.length}`,
          hasMore: false,
        }),
      'store.mark': () => ok(null),
    });
    const sync = createSync(host.bridge, cases, 'again', watched().options);
    await Promise.all([sync.pull(), sync.pull(), sync.pull()]);
    expect(cases.all.get().size).toBe(2);
    expect(host.calls.filter(({ name }) => name === 'changes.pull')).toHaveLength(2);
  });

  it('says why a pull failed and keeps what was there', async () => {
    const { cases } = await parts('failing');
    await cases.apply([{ kind: 'case', case: aCase() }]);
    const host = scriptedBridge({ 'changes.pull': () => fail('offline') });
    const sync = createSync(host.bridge, cases, 'failing', watched().options);
    await sync.pull();
    expect(sync.state.get()).toEqual({ running: false, failure: { code: 'offline' } });
    expect(cases.all.get().size).toBe(1);
  });

  it('shows a case that left the scope no longer', async () => {
    const { cases } = await parts('left');
    const record = aCase();
    await cases.apply([{ kind: 'case', case: record }]);
    await cases.apply([{ kind: 'removed', caseId: record.caseId, revision: record.revision + 1 }]);
    expect(cases.all.get().has(record.caseId)).toBe(false);
  });
});

/** A last page of changes. */
const page = (records: ReturnType<typeof aCase>[], cursor: string) =>
  ok({ changes: records.map((record) => ({ kind: 'case', case: record })), cursor, hasMore: false });

/** What the centre answers that has these cases for the reader. */
const centreHas = async (records: ReturnType<typeof aCase>[]) => {
  const text = holdingsText(records.map(({ caseId, revision }) => [caseId, revision]));
  const digest = createHash('sha256').update(text).digest('hex');
  return ok({ quiet: true, cases: records.length, digest });
};

describe('comparing with the centre', () => {
  it('pulls everything anew when the store lost something, and says so once', async () => {
    const { database, store, cases } = await parts('lost-one');
    const [kept, lost] = [aCase(), aCase()];
    await store.apply([{ kind: 'case', case: kept }], 'end');
    await database.drafts.put({ caseId: lost.caseId, draft: {} as never });
    const { seen, options } = watched();
    const host = scriptedBridge({
      'changes.pull': ({ cursor }: { cursor: string | null }) =>
        page(cursor === null ? [kept, lost] : [], 'end'),
      'changes.holdings': () => centreHas([kept, lost]),
      'store.mark': () => ok(null),
    });
    const sync = createSync(host.bridge, cases, 'lost-one', options);
    await sync.pull();
    expect(cases.all.get().size).toBe(2);
    expect(seen.differences).toBe(1);
    expect(sync.state.get().failure).toBeNull();
    expect(await database.drafts.count()).toBe(1);
    await sync.pull();
    expect(seen.differences).toBe(1);
  });

  it('gives up after one attempt when the difference remains, and says what to do', async () => {
    const { cases } = await parts('never-equal');
    const host = scriptedBridge({
      'changes.pull': () => page([aCase()], 'end'),
      'changes.holdings': () => centreHas([]),
      'store.mark': () => ok(null),
    });
    const { seen, options } = watched();
    const sync = createSync(host.bridge, cases, 'never-equal', options);
    await sync.pull();
    expect(seen.differences).toBe(1);
    expect(sync.state.get().failure).toEqual({ code: 'store-differs' });
  });

  it('leaves the store alone where the centre has moved on, does not know the question, or is away', async () => {
    for (const answer of [ok({ quiet: false }), fail('not-found'), fail('offline')]) {
      const { cases } = await parts(`unsettled ${JSON.stringify(answer)}`);
      const host = scriptedBridge({
        'changes.pull': () => page([aCase()], 'end'),
        'changes.holdings': () => answer,
        'store.mark': () => ok(null),
      });
      const { seen, options } = watched();
      const sync = createSync(host.bridge, cases, 'unsettled', options);
      await sync.pull();
      expect(seen.differences).toBe(0);
      expect(sync.state.get().failure).toBeNull();
      expect(cases.all.get().size).toBe(1);
    }
  });

  it('asks again only after something new came and some time has passed', async () => {
    const { cases } = await parts('pace');
    const held: ReturnType<typeof aCase>[] = [];
    let cursor = 'c0';
    const host = scriptedBridge({
      'changes.pull': () => page(held, cursor),
      'changes.holdings': () => centreHas(held),
      'store.mark': () => ok(null),
    });
    const { seen, options } = watched();
    const sync = createSync(host.bridge, cases, 'pace', options);
    const asked = () => host.calls.filter(({ name }) => name === 'changes.holdings').length;
    await sync.pull();
    expect(asked()).toBe(1);
    held.push(aCase());
    cursor = 'c1';
    await sync.pull();
    expect(asked()).toBe(1);
    seen.now += 3_600_000;
    await sync.pull();
    expect(asked()).toBe(2);
    seen.now += 3_600_000;
    await sync.pull();
    expect(asked()).toBe(2);
  });
});

describe('the outbox of a session', () => {
  it('never goes back to an older state, whichever of answer and event comes first', async () => {
    const { key, database } = await parts('states');
    const outbox = createOutbox(scriptedBridge({}).bridge, database, key);
    const waiting = anOutboxEntry({ seq: 1 });
    await outbox.take({ ...waiting, state: 'confirmed', seq: 3 });
    await outbox.take(waiting);
    expect(outbox.entries.get().get(waiting.opinion.opinionId)?.state).toBe('confirmed');
  });

  it('names what the journal had ahead of the page', async () => {
    const { key, database } = await parts('ahead-of-page');
    const entry = anOutboxEntry();
    const host = scriptedBridge({ 'opinions.list': () => ok([entry]) });
    const first = await createOutbox(host.bridge, database, key).load();
    const second = await createOutbox(host.bridge, database, key).load();
    expect(first).toMatchObject({ value: [entry] });
    expect(second).toMatchObject({ value: [] });
  });
});

describe('drafts of a session', () => {
  it('are there at once after being typed, and gone after being dropped', async () => {
    const { key, database } = await parts('typing');
    const drafts = createDrafts(database, key, (failure) => {
      throw new Error(failure.code);
    });
    const { caseId } = aCase();
    drafts.keep(caseId, { ...emptyDraft, text: '核' });
    drafts.keep(caseId, { ...emptyDraft, text: '核对' });
    expect((await drafts.load(caseId))?.text).toBe('核对');
    await drafts.drop(caseId);
    expect(await drafts.load(caseId)).toBeNull();
  });
});
