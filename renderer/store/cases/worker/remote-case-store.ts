import type { CaseStore, TakeCases } from '../case-store.ts';
import type { Calls, Line, Reply } from './messages.ts';

interface Waiting {
  readonly settle: (value: never) => void;
  readonly fail: (error: Error) => void;
  readonly take: TakeCases | null;
}

/** The cases of a store looked after at the other end of a line; `hangUp` ends the other end. */
export function remoteCaseStore(line: Line, storeId: string, key: CryptoKey, hangUp: () => void): CaseStore {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  line.addEventListener('message', ({ data }) => {
    const reply = data as Reply;
    const call = waiting.get(reply.id);
    if (call === undefined) return;
    if (reply.kind === 'records') return call.take?.(reply.records, reply.texts);
    waiting.delete(reply.id);
    if (reply.kind === 'answer') call.settle(reply.value as never);
    else call.fail(new DOMException(reply.message, reply.name));
  });
  line.addEventListener('error', () => {
    for (const call of waiting.values()) call.fail(new DOMException('the worker broke down', 'UnknownError'));
    waiting.clear();
  });
  const ask = <Name extends keyof Calls>(
    call: Name,
    args: Calls[Name]['args'],
    take: Waiting['take'] = null,
  ): Promise<Calls[Name]['gives']> =>
    new Promise((settle, fail) => {
      lastId += 1;
      waiting.set(lastId, { settle, fail, take });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
      line.postMessage({ id: lastId, call, args });
    });

  return {
    load: (expected, take) => ask('load', [storeId, key, expected], take),
    cursor: () => ask('cursor', []),
    async apply(changes, cursor) {
      const applied = await ask('apply', [changes, cursor]);
      if (!applied.ok) return applied;
      const { taken, texts, mark } = applied.value;
      return { ok: true, value: { changes: taken.map((index) => changes[index]!), texts, mark } };
    },
    forget: () => ask('forget', []),
    held: () => ask('held', []),
    tidy: () => ask('tidy', []),
    close: hangUp,
  };
}

/** Looks after the cases in a worker: sealing, opening and writing never keep a frame of the screen waiting. */
export function caseStoreInWorker(storeId: string, key: CryptoKey): CaseStore {
  const worker = new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' });
  return remoteCaseStore(worker, storeId, key, () => worker.terminate());
}
