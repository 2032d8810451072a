import type { PullTarget } from '../../../renderer/pull/pull-changes.ts';
import { databaseName } from '../../../renderer/store/database.ts';
import { importStoreKey } from '../../../renderer/store/envelope.ts';
import { localCaseStore } from '../../../renderer/store/cases/local-case-store.ts';
import { openStore, type Keep, type OpenedStore } from '../../../renderer/store/open-store.ts';
import { createCaseList, type CaseList } from '../../../renderer/workstation/cases/case-list.ts';
import { createSync } from '../../../renderer/workstation/sync.ts';
import { createOutbox, type Outbox } from '../../../renderer/workstation/opinions/outbox.ts';
import type { BridgeEvent } from '../../../shared/bridge/contract.ts';
import { contract } from '../../../shared/bridge/contract.ts';
import { createBridge, type Bridge } from '../../../shared/bridge/create-bridge.ts';
import { serveBridge } from '../../../shared/bridge/serve-bridge.ts';
import type { Failure } from '../../../shared/result.ts';
import type { SimulatedHost } from './host.ts';
import type { Life } from './machine.ts';
import type { Site } from './site.ts';
import { loseCase } from './lose-case.ts';
import { ownStore } from './store-points.ts';

/** The page of a workstation in one life. */
export interface SimulatedPage {
  readonly bridge: Bridge;
  readonly store: OpenedStore;
  readonly cases: CaseList;
  readonly outbox: Outbox;
  /** Pulls now; while a pull runs, one more follows it. The failure of the last one, or `null`. */
  pull(): Promise<Failure | null>;
  /** An event of the host reaches the page. */
  hear(event: BridgeEvent): void;
}

/** Pages small enough for the few cases of a run. */
const sizes = { full: 5, smallest: 3 };

const trusted = { windowId: 'main', topFrame: true, origin: 'https://workstation.test' };

/**
 * Opens the page over a running host: bridge, store (set aside and rebuilt when it is not sound), case list, outbox and
 * pull are the production ones; what it does on events is what `follow` of the page does. `null` when no store opens.
 */
export async function openSimulatedPage(
  site: Site,
  life: Life,
  host: SimulatedHost,
): Promise<SimulatedPage | null> {
  const { world } = site;
  const serve = serveBridge(
    contract,
    host.handlers,
    () => true,
    (message, error) => {
      if (life.alive) site.history.fault(`${site.name}: ${message} ${String(error)}`);
    },
  );
  let receive: ((json: string) => void) | null = null;
  const bridge = createBridge(contract, {
    invoke: async (name, json) => {
      await life.spend(`bridge ${name}`, site.chance.integer(0, 3));
      const answer = await serve(trusted, name, json);
      await life.spend(`bridge answer ${name}`, site.chance.integer(0, 3));
      return answer;
    },
    onEvent: (listener) => {
      receive = listener;
    },
  });

  const { book } = host.workplace.store;
  const key = await importStoreKey(site.storeKey);
  ownStore(databaseName(book.storeId), life);
  if (
    site.chance.happens(0.05) &&
    (await indexedDB.databases()).some(({ name }) => name === databaseName(book.storeId))
  ) {
    if (await loseCase(book.storeId)) {
      site.lostCase = true;
      world.note(`${site.name}: the page's store has lost cases`);
      world.met('cases lost');
    }
  }
  const keep: Keep = (database, _, storeKey) => {
    const kept = localCaseStore(database, storeKey, sizes);
    const tidy: typeof kept.tidy = async () => {
      const step = await kept.tidy();
      if (step.ok && step.value) world.met('store compacted');
      return step;
    };
    return { ...kept, tidy };
  };
  const replace: Parameters<typeof openStore>[2] = async (reason) => {
    world.note(`${site.name}: store replaced, ${reason}`);
    world.met('store replaced');
    const renewed = await bridge.call('store.replaced', { reason });
    if (renewed.ok) ownStore(databaseName(renewed.value.storeId), life);
    return renewed;
  };
  const opened = await openStore(book, key, replace, keep);
  if (!opened.ok) return null;
  const store = opened.value;
  const cases = createCaseList(store.cases, store.loaded);
  const outbox = createOutbox(bridge, store.database, key);
  const ownTarget: PullTarget = {
    storeId: store.storeId,
    cursor: cases.cursor,
    apply: cases.apply,
    forget: async () => {
      world.met('pulled anew');
      const forgotten = await cases.forget();
      if (forgotten.ok) site.lostCase = false;
      return forgotten;
    },
  };
  const target = site.mutant?.pullTarget?.(ownTarget, store.database, life) ?? ownTarget;

  const sync = createSync(
    bridge,
    cases,
    store.storeId,
    {
      now: () => world.time.now,
      differed: () => world.met('pulled anew: differed'),
      compared: (comparison) => {
        if (!life.alive) return;
        world.met(`compared: ${comparison.outcome}`);
        if (comparison.outcome === 'differs' && !site.lostCase)
          site.history.fault(
            `differs: ${site.name} holds ${comparison.here} cases, the centre has ${comparison.there} for it`,
          );
        if (comparison.outcome === 'equal') site.lostCase = false;
      },
    },
    target,
  );
  const pull = async (): Promise<Failure | null> => {
    await sync.pull();
    return sync.state.get().failure;
  };

  let online = false;
  bridge.subscribe((event) => {
    if (event.type === 'connection') {
      if (event.connection.online && !online) void pull();
      online = event.connection.online;
    } else if (event.type === 'outbox') {
      void outbox.take(event.entry);
      if (event.entry.state === 'confirmed' || event.entry.state === 'refused') void pull();
    } else if (event.type === 'changes-waiting') void pull();
  });
  void outbox.load();
  void pull();
  return {
    bridge,
    store,
    cases,
    outbox,
    pull,
    hear: (event) => {
      const json = JSON.stringify(event);
      world.time.after(1, () => {
        if (life.reach('event')) receive?.(json);
      });
    },
  };
}
