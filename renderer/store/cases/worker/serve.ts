import { Database } from '../../database.ts';
import type { CaseStore } from '../case-store.ts';
import { localCaseStore } from '../local-case-store.ts';
import type { Line, Reply, Request } from './messages.ts';

/** Answers the page's calls over a line, with a database connection of its own. */
export function serveCaseStore(line: Line): void {
  let store: CaseStore | null = null;
  const opened = (): CaseStore => {
    if (store === null) throw new DOMException('the store was not loaded', 'InvalidStateError');
    return store;
  };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  const send = (reply: Reply): void => line.postMessage(reply);

  const answer = async (request: Request): Promise<unknown> => {
    switch (request.call) {
      case 'load': {
        const [storeId, key, expected] = request.args;
        const database = new Database(storeId);
        await database.open();
        store = localCaseStore(database, key);
        return store.load(expected, (records, texts) =>
          send({ id: request.id, kind: 'records', records, texts }),
        );
      }
      case 'cursor':
        return opened().cursor();
      case 'apply': {
        const [changes, cursor] = request.args;
        const applied = await opened().apply(changes, cursor);
        if (!applied.ok) return applied;
        const taken = applied.value.changes.map((change) => changes.indexOf(change));
        const { texts, mark } = applied.value;
        return { ok: true, value: { taken, texts, mark } };
      }
      case 'forget':
        return opened().forget();
      case 'held':
        return opened().held();
      case 'tidy':
        return opened().tidy();
    }
  };

  line.addEventListener('message', ({ data }) => {
    const request = data as Request;
    answer(request).then(
      (value) => send({ id: request.id, kind: 'answer', value }),
      (error: unknown) => {
        const known = error instanceof Error || error instanceof DOMException;
        const [name, message] = known ? [error.name, error.message] : ['Error', 'unknown'];
        send({ id: request.id, kind: 'fault', name, message });
      },
    );
  });
}
