import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../../../renderer/store/draft-rows.ts';
import { openStore } from '../../../../../renderer/store/open-store.ts';
import { caseId } from '../../../../../shared/domain/identifiers.ts';
import { fail } from '../../../../../shared/result.ts';
import { aStoreKey, recordsOf } from '../../../../builders/page-store.ts';
import { putStoredDatabase } from '../../../../builders/stored-database.ts';

const idOf = (n: number) => caseId.parse(`0000ca5e-0000-4000-8000-00000000000${n}`);

describe('a store that version 1 wrote', () => {
  it('opens with its cases, cursor, drafts and outbox, and goes on from there', async () => {
    const stored = await putStoredDatabase('version-1.json');
    const key = await aStoreKey(stored.keyNumber);
    const opened = await openStore(stored, key, async () => fail('internal'));
    if (!opened.ok) throw new Error(opened.error.code);
    const { cases, database, replaced, quarantined } = opened.value;
    const records = recordsOf(opened.value);
    expect({ replaced, quarantined }).toEqual({ replaced: null, quarantined: 0 });
    expect(records.map(({ caseId: id, revision }) => [id, revision]).toSorted()).toEqual([
      [idOf(1), 3],
      [idOf(2), 6],
    ]);
    expect(await cases.cursor()).toBe('cursor-of-version-1');
    expect((await readDraft(database, key, idOf(1)))?.text).toBe('请补充出院记录。');
    expect(await database.outbox.get(stored.opinionId)).toMatchObject({ state: 'waiting', seq: 9 });

    const old = { ...records[0]!, caseId: idOf(3), revision: 4 };
    const late = await cases.apply([{ kind: 'removed', caseId: idOf(3), revision: 4 }], 'next');
    expect(late).toMatchObject({ ok: true, value: { changes: [] } });
    const back = await cases.apply([{ kind: 'case', case: { ...old, revision: 5 } }], 'next');
    expect(back).toMatchObject({ ok: true, value: { mark: stored.mark + 1 } });
  });
});
