import { caseHandlers } from '../../../electron/services/cases/case-handlers.ts';
import { createCentreClient, type CentreClient } from '../../../electron/services/centre/centre-client.ts';
import { watchConnection, type ConnectionWatch } from '../../../electron/services/centre/connection-watch.ts';
import type { HostPorts } from '../../../electron/services/host.ts';
import { openJournal } from '../../../electron/services/journal/journal.ts';
import { opinionHandlers } from '../../../electron/services/opinions/opinion-handlers.ts';
import { openOpinionDesk } from '../../../electron/services/opinions/open-opinion-desk.ts';
import type { Session } from '../../../electron/services/session/session.ts';
import { storeHandlers } from '../../../electron/services/session/store-handlers.ts';
import { storeBook } from '../../../electron/services/session/user-files.ts';
import { holdToken, type TokenHolder } from '../../../electron/services/session/token.ts';
import type { Workplace } from '../../../electron/services/session/workplace.ts';
import { keepCasePapers } from '../../../electron/services/session/case-papers.ts';
import type { BridgeEvent } from '../../../shared/bridge/contract.ts';
import type { Handlers } from '../../../shared/bridge/serve-bridge.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { journalDisk } from '../disk/journal-disk.ts';
import type { Site } from './site.ts';
import type { Life } from './machine.ts';

/** The services of a host in one life, with one person signed in. */
export interface SimulatedHost {
  readonly handlers: Handlers;
  readonly workplace: Workplace;
  readonly token: TokenHolder;
  /** The person proves who they are to the centre; the answer's token is kept. */
  signIn(): Promise<Result<null>>;
}

/** Paths on the simulated disk. */
export const paths = { journal: 'user/journal.bin', store: 'store.json', token: 'token' } as const;

const absent = async () => fail('not-found');

const noBoard: Workplace['documents'] = {
  want: async () => [],
  prefer: () => {},
  outcome: async () => null,
  lost: () => {},
  forget: async () => {},
  resume: () => {},
  renewReadings: () => {},
  stop: async () => {},
};

/**
 * Starts the production services over the simulated disk, wire and clock, in the order in which the host starts them:
 * journal, desk with its sender, watch over the connection. Fails with what the journal says.
 */
export async function startSimulatedHost(
  site: Site,
  life: Life,
  emit: (event: BridgeEvent) => void,
): Promise<Result<SimulatedHost>> {
  const { world, disk, person } = site;
  const ports: HostPorts = {
    clock: { now: () => new Date(world.time.now + site.clockOffset) },
    setAlarm: (inMs, ring) =>
      world.time.after(inMs, () => {
        if (life.reach('alarm')) ring();
      }),
    random: { uuid: () => site.chance.uuid(), bytes: (count) => site.chance.bytes(count) },
    fetch: site.wire.fetchFor(life),
    log: (level, message, facts) => {
      if (life.alive && level !== 'info')
        world.note(`${site.name}: ${message} ${JSON.stringify(facts ?? {})}`);
      if (message.includes('cut off')) world.met('torn tail cut off');
    },
    keyStore: null,
  };
  const journal = await openJournal(
    'user',
    person.userId,
    site.journalKey,
    ports,
    journalDisk(disk, site.temper, life, world),
    // short parts, so that every run sees several of them begin
    { records: 30, keptSettled: 1000 },
  );
  if (!journal.ok) return journal;
  const client: CentreClient =
    site.mutant?.client?.(createCentreClient(site.origin, '1', ports), site) ??
    createCentreClient(site.origin, '1', ports);

  const kept = disk.read(paths.token).toString();
  const token = holdToken(kept === '' ? null : { value: kept, expiresAt: '2099-01-01T00:00:00.000Z' });
  const watch: ConnectionWatch = watchConnection(
    site.origin,
    client,
    ports,
    {
      changed: (connection) => {
        emit({ type: 'connection', connection });
        desk.connected(connection.online);
      },
      news: () => emit({ type: 'changes-waiting' }),
    },
    { probe: 20_000, news: 60_000 },
  );
  const desk = openOpinionDesk({
    journal: journal.value,
    client,
    token,
    ports,
    undoSeconds: 10,
    online: watch.status().online,
    changed: (entry) => {
      if (!life.alive) return;
      site.history.shown(entry);
      emit({ type: 'outbox', entry });
    },
    centreAway: () => watch.suspect(),
  });

  const readBook = () => storeBook.safeParse(jsonOf(disk.read(paths.store).toString()));
  let book = readBook().data ?? { storeId: site.chance.uuid(), mark: 0 };
  const workplace: Workplace = {
    account: { userId: person.userId as never, name: person.name, roles: [...person.roles] },
    offline: false,
    keyStore: 'password-only',
    storeKey: site.storeKey,
    token,
    opinions: desk,
    documents: noBoard,
    casePapers: keepCasePapers({}, async () => ok(null)),
    sealPictures: { ofPaper: async () => null, has: async () => false, fetch: async () => false },
    store: {
      get book() {
        return book;
      },
      save: async (next) => {
        await life.spend('disk store book', 3);
        disk.replace(paths.store, JSON.stringify(next));
        book = next;
        return ok(null);
      },
    },
    purge: async () => {},
    record: (event) => journal.value.append(event),
    readResource: async () => fail('not-found'),
    renewToken: async (renewed) => {
      token.renew(renewed);
      await life.spend('disk token', 3);
      disk.replace(paths.token, renewed.value);
      desk.signedIn();
    },
    close: async () => {},
  };
  const session: Session = {
    signIn: async () => ok(workplace),
    lock: async () => {},
    workplace: () => ok(workplace),
    waiting: async () => desk.waiting(),
  };
  return ok({
    workplace,
    token,
    handlers: {
      ...caseHandlers(session, client, watch, ports.log),
      ...storeHandlers(session, ports),
      ...opinionHandlers(session),
      'connection.status': async () => ok(watch.status()),
      'reference.get': absent,
      'documents.want': absent,
      'readings.get': absent,
      'seals.samples': absent,
      'seals.propose': absent,
      'seals.confirm': absent,
      'seals.decline': absent,
      'session.signIn': absent,
      'session.lock': absent,
      'session.status': absent,
    } as Handlers,
    signIn: async () => {
      const answer = await client.signIn(person.account, person.password);
      if (!answer.ok) return { ok: false, error: answer.error };
      await workplace.renewToken({ value: answer.value.token, expiresAt: answer.value.expiresAt });
      return ok(null);
    },
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
