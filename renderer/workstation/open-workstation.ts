import type { Bridge } from '../../shared/bridge/create-bridge.ts';
import type { Connection, SessionInfo } from '../../shared/bridge/contract.ts';
import type { Reference } from '../../shared/central-api/schema.ts';
import { ok, type Failure, type Result } from '../../shared/result.ts';
import { i18next } from '../app/language/start.ts';
import { sentenceOf } from '../host/sentence.ts';
import { firstQueueView } from '../queue/queue-view.ts';
import { observable } from '../app/state/observable.ts';
import { caseStoreInWorker } from '../store/cases/worker/remote-case-store.ts';
import { importStoreKey } from '../store/envelope.ts';
import { openStore } from '../store/open-store.ts';
import { createCaseList } from './cases/case-list.ts';
import { createClock } from './clock.ts';
import { createDrafts } from './opinions/drafts.ts';
import { follow } from './follow.ts';
import { createNotices } from './notices.ts';
import { createOutbox } from './opinions/outbox.ts';
import { createPapers } from './papers.ts';
import type { Route } from './route.ts';
import { createSync } from './sync.ts';
import type { JustSaved, Workstation } from './workstation.ts';

/**
 * Opens everything behind a fresh session: the store (set aside and rebuilt when it is not sound), the parts over it,
 * and the subscription to the host. Fails only when no store can be opened at all.
 */
export async function openWorkstation(bridge: Bridge, session: SessionInfo): Promise<Result<Workstation>> {
  const key = await importStoreKey(session.storeKey);
  const store = await openStore(
    { storeId: session.storeId, mark: session.storeMark },
    key,
    (reason) => bridge.call('store.replaced', { reason }),
    (_, storeId, storeKey) => caseStoreInWorker(storeId, storeKey),
  );
  if (!store.ok) return store;
  const { database, storeId, loaded, replaced, quarantined } = store.value;

  const notices = createNotices();
  const report = (failure: Failure): void => notices.show('bad', sentenceOf(failure));
  const connection = observable<Connection | null>(null);
  const reference = observable<Reference | null>(null);
  const cases = createCaseList(store.value.cases, loaded);
  const workstation: Workstation = {
    bridge,
    // the raw key is of no more use; what stays in memory cannot be read out
    session: { ...session, storeKey: '' },
    clock: createClock(() => connection.get()?.clockOffsetMs ?? 0),
    connection,
    reference,
    cases,
    sync: createSync(bridge, cases, storeId, {
      now: () => performance.now(),
      differed: () => notices.show('bad', i18next.t('store.differed')),
    }),
    papers: createPapers(bridge, report),
    outbox: createOutbox(bridge, database, key),
    drafts: createDrafts(database, key, report),
    notices,
    route: observable<Route>({ screen: 'queue' }),
    queueView: observable(firstQueueView),
    justSaved: observable<JustSaved | null>(null),
  };
  if (replaced !== null) notices.show('bad', i18next.t('store.replaced'));
  if (quarantined > 0) notices.show('bad', i18next.t('store.quarantined', { count: quarantined }));
  follow(workstation, { connection, reference });
  return ok(workstation);
}
