import { describe, expect, it } from 'vitest';
import { dropDraft, readDraft, saveDraft } from '../../../../renderer/store/draft-rows.ts';
import { emptyDraft } from '../../../../renderer/store/draft.ts';
import { projectOutbox } from '../../../../renderer/store/outbox-rows.ts';
import { aCase } from '../../../builders/case-record.ts';
import { anOutboxEntry } from '../../../builders/outbox-entry.ts';
import { anOpenStore, aStoreKey } from '../../../builders/page-store.ts';

describe('the outbox in the page store', () => {
  it('is rolled forward to what the journal says, and tells what it had not seen', async () => {
    const key = await aStoreKey();
    const { database } = await anOpenStore('outbox', key);
    const waiting = anOutboxEntry({ state: 'waiting', seq: 3 });
    const later = { ...waiting, state: 'sending' as const, seq: 4 };
    expect(await projectOutbox(database, key, [waiting])).toMatchObject({ value: [waiting] });
    expect(await projectOutbox(database, key, [waiting])).toMatchObject({ value: [] });
    expect(await projectOutbox(database, key, [later])).toMatchObject({ value: [later] });
    expect(await projectOutbox(database, key, [waiting])).toMatchObject({ value: [] });
    expect(await database.outbox.get(waiting.opinion.opinionId)).toMatchObject({ state: 'sending', seq: 4 });
  });
});

describe('drafts in the page store', () => {
  it('come back as they were typed, until they are dropped', async () => {
    const key = await aStoreKey();
    const { database } = await anOpenStore('drafts', key);
    const { caseId } = aCase();
    const typed = { ...emptyDraft, act: 'supplement' as const, text: '请补充' };
    await saveDraft(database, key, caseId, typed);
    expect(await readDraft(database, key, caseId)).toEqual(typed);
    await dropDraft(database, caseId);
    expect(await readDraft(database, key, caseId)).toBeNull();
  });

  it('are no draft for another key', async () => {
    const { database } = await anOpenStore('drafts-key', await aStoreKey(1));
    const { caseId } = aCase();
    await saveDraft(database, await aStoreKey(1), caseId, { ...emptyDraft, text: '机密' });
    expect(await readDraft(database, await aStoreKey(2), caseId)).toBeNull();
  });
});
