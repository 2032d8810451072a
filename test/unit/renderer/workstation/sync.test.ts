import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createCaseList } from '../../../../renderer/workstation/cases/case-list.ts';
import { createDrafts } from '../../../../renderer/workstation/opinions/drafts.ts';
import { createOutbox } from '../../../../renderer/workstation/opinions/outbox.ts';
import { createSync } from '../../../../renderer/workstation/sync.ts';
import { emptyDraft } from '../../../../renderer/store/draft.ts';
import { fail, ok } from '../../../../shared/result.ts';
import { aCase } from '../../../builders/case-record.ts';
import { anOutboxEntry } from '../../../builders/outbox-entry.ts';
import { anOpenStore, aStoreKey } from '../../../builders/page-store.ts';
import { scriptedBridge } from '../../../builders/scripted-bridge.ts';

async function parts(storeId: string) {
  const key = await aStoreKey();
  const { database } = await anOpenStore(storeId, key);
  return { key, database, cases: createCaseList(database, key, []) };
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
    const sync = createSync(host.bridge, cases, 'again');
    await Promise.all([sync.pull(), sync.pull(), sync.pull()]);
    expect(cases.all.get().size).toBe(2);
    expect(host.calls.filter(({ name }) => name === 'changes.pull')).toHaveLength(2);
  });

  it('says why a pull failed and keeps what was there', async () => {
    const { cases } = await parts('failing');
    await cases.apply([{ kind: 'case', case: aCase() }]);
    const host = scriptedBridge({ 'changes.pull': () => fail('offline') });
    const sync = createSync(host.bridge, cases, 'failing');
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
