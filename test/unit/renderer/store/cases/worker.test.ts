import 'fake-indexeddb/auto';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import type { Line } from '../../../../../renderer/store/cases/worker/messages.ts';
import { remoteCaseStore } from '../../../../../renderer/store/cases/worker/remote-case-store.ts';
import { serveCaseStore } from '../../../../../renderer/store/cases/worker/serve.ts';
import type { CaseRecord } from '../../../../../shared/domain/case-record.ts';
import { aCase } from '../../../../builders/case-record.ts';
import { aStoreKey, bareDatabase } from '../../../../builders/page-store.ts';

const close: (() => void)[] = [];
afterEach(() => {
  for (const step of close.splice(0)) step();
});

/** A store at the other end of a line, as in a worker. */
async function aRemoteStore(storeId: string) {
  const { port1, port2 } = new MessageChannel();
  close.push(() => port1.close());
  for (const port of [port1, port2]) port.start();
  serveCaseStore(port2 as unknown as Line);
  await bareDatabase(storeId);
  const key = await aStoreKey();
  return () => remoteCaseStore(port1 as unknown as Line, storeId, key, () => port1.close());
}

const changes = (count: number) =>
  Array.from({ length: count }, () => ({ kind: 'case' as const, case: aCase() }));

describe('the cases in a worker', () => {
  it('are written and read over the line as they are in the page', async () => {
    const openLine = await aRemoteStore('remote');
    const cases = openLine();
    expect(await cases.load({ storeId: 'remote', mark: 0 }, () => {})).toMatchObject({ verdict: 'new' });
    const many = changes(80);
    const applied = await cases.apply([...many, many[0]!], 'c');
    expect(applied).toMatchObject({ ok: true, value: { changes: many, mark: 80 } });
    expect(await cases.cursor()).toBe('c');
    expect((await cases.held()).cases).toBe(80);

    const records: CaseRecord[] = [];
    const again = openLine();
    await again.load({ storeId: 'remote', mark: 80 }, (some) => records.push(...some));
    expect(records).toEqual(many.map((change) => change.case));
    expect(await again.forget()).toEqual({ ok: true, value: undefined });
    expect(await again.cursor()).toBeNull();
    expect(await again.tidy()).toEqual({ ok: true, value: false });
  });

  it('say what is wrong when they are asked before they were loaded', async () => {
    const cases = (await aRemoteStore('unloaded'))();
    await expect(cases.cursor()).rejects.toMatchObject({ name: 'InvalidStateError' });
  });

  it('let nobody wait for a worker that broke down', async () => {
    const listeners: (() => void)[] = [];
    const line: Line = {
      postMessage: () => {},
      addEventListener: (type, listener) => {
        if (type === 'error') listeners.push(() => listener({}));
      },
    };
    const asked = remoteCaseStore(line, 's', await aStoreKey(), () => {}).cursor();
    for (const listener of listeners) listener();
    await expect(asked).rejects.toMatchObject({ name: 'UnknownError' });
  });
});
