import type { Handlers } from '../../../shared/bridge/serve-bridge.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { HostPorts } from '../host.ts';
import type { Session } from './session.ts';

/** What the host remembers of the page's store, to tell a silent loss of it (design 4). */
export function storeHandlers(
  session: Session,
  ports: Pick<HostPorts, 'random' | 'log'>,
): Pick<Handlers, 'store.mark' | 'store.replaced'> {
  return {
    'store.mark': async ({ storeId, mark }) => {
      const workplace = session.workplace();
      if (!workplace.ok) return workplace;
      const { store } = workplace.value;
      if (storeId !== store.book.storeId) return fail('invalid-request', { field: 'storeId' });
      if (mark <= store.book.mark) return ok(null);
      return store.save({ storeId, mark });
    },
    'store.replaced': async ({ reason }) => {
      const workplace = session.workplace();
      if (!workplace.ok) return workplace;
      const { store } = workplace.value;
      ports.log('warning', 'the page replaced its store', { reason, mark: String(store.book.mark) });
      const storeId = ports.random.uuid();
      const saved = await store.save({ storeId, mark: 0 });
      return saved.ok ? ok({ storeId }) : saved;
    },
  };
}
