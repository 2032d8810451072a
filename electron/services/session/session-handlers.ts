import type { Handlers } from '../../../shared/bridge/serve-bridge.ts';
import type { SessionInfo } from '../../../shared/bridge/contract.ts';
import { ok } from '../../../shared/result.ts';
import type { ConnectionWatch } from '../centre/connection-watch.ts';
import type { EngineIdentity } from '../evidence/readings-shelf.ts';
import type { HostConfig } from '../host.ts';
import type { ReferenceBook } from '../centre/reference/reference-book.ts';
import type { Workplace } from './workplace.ts';
import type { Session } from './session.ts';

type SessionCalls =
  'session.signIn' | 'session.lock' | 'session.status' | 'connection.status' | 'reference.get';

/** What these calls need. */
export interface SessionHandlerParts {
  readonly session: Session;
  readonly watch: ConnectionWatch;
  readonly reference: ReferenceBook;
  readonly lastEngine: () => Promise<EngineIdentity>;
  readonly config: HostConfig;
  readonly locked: () => void;
}

/** Signing in, locking, and what may be known by anybody in front of the screen. */
export function sessionHandlers(parts: SessionHandlerParts): Pick<Handlers, SessionCalls> {
  const { session, watch, reference, config } = parts;
  return {
    'session.signIn': async (credentials) => {
      const opened = await session.signIn(credentials);
      watch.suspect();
      if (!opened.ok) return opened;
      // both may have changed while the workplace was being opened and could not be told
      opened.value.opinions.connected(watch.status().online);
      opened.value.opinions.undoTime(reference.latest().policyPack.review.undoSeconds);
      const token = opened.value.token.value();
      if (token !== null) void reference.refresh(token);
      return ok(infoOf(opened.value, (await parts.lastEngine()).engine, config.appVersion));
    },
    'session.lock': async () => {
      await session.lock();
      parts.locked();
      return ok(null);
    },
    'session.status': async () =>
      ok({
        signedIn: session.workplace().ok,
        waiting: await session.waiting(),
        centre: config.centreUrl,
        host: config.hostKind,
      }),
    'connection.status': async () => ok(watch.status()),
    'reference.get': async () => {
      const workplace = session.workplace();
      return workplace.ok ? ok(await reference.current()) : workplace;
    },
  };
}

const infoOf = (workplace: Workplace, engine: string, app: string): SessionInfo => ({
  account: workplace.account,
  offline: workplace.offline,
  keyStore: workplace.keyStore,
  storeKey: workplace.storeKey,
  storeId: workplace.store.book.storeId,
  storeMark: workplace.store.book.mark,
  engine,
  app,
});
