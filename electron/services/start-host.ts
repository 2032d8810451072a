import { rulesVersion } from '../../shared/rules/version.ts';
import type { BridgeEvent } from '../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { caseHandlers } from './cases/case-handlers.ts';
import { createCentreClient } from './centre/centre-client.ts';
import { openClockMemory } from './centre/clock-memory.ts';
import { watchConnection, type ConnectionWatch } from './centre/connection-watch.ts';
import { openDataFolder } from './disk/data-folder.ts';
import { documentHandlers } from './documents/document-handlers.ts';
import { engineStarter } from './evidence/engine-process.ts';
import { openLastEngine } from './evidence/last-engine.ts';
import type { Host, HostConfig, HostPorts } from './host.ts';
import { defaultScryptCost } from './keys/scrypt-cost.ts';
import { opinionHandlers } from './opinions/opinion-handlers.ts';
import { openReferenceBook } from './centre/reference/reference-book.ts';
import { fetchSamplesAhead } from './seals/read-ahead.ts';
import { openSampleBook } from './seals/sample-book.ts';
import { sealHandlers } from './seals/seal-handlers.ts';
import { sessionHandlers } from './session/session-handlers.ts';
import { createSession } from './session/session.ts';
import { storeHandlers } from './session/store-handlers.ts';
import { openWorkplace } from './session/open-workplace.ts';

/**
 * Starts the services on a data folder, locked until somebody signs in. Fails with `data-folder-in-use`,
 * `data-from-the-future`, `disk-full`, `write-failed`, or `invalid-request` for an address that is none.
 */
export async function startHost(config: HostConfig, ports: HostPorts): Promise<Result<Host>> {
  const origin = originOf(config.centreUrl);
  if (origin === null) return fail('invalid-request', { field: 'centreUrl' });
  const folder = await openDataFolder(config.dataFolder, ports.random);
  if (!folder.ok) return folder;
  try {
    return ok(await assemble({ ...config, centreUrl: origin }, ports, folder.value));
  } catch (error) {
    await folder.value.release();
    throw error;
  }
}

type Folder = Extract<Awaited<ReturnType<typeof openDataFolder>>, { ok: true }>['value'];

async function assemble(config: HostConfig, ports: HostPorts, folder: Folder): Promise<Host> {
  const listeners = new Set<(event: BridgeEvent) => void>();
  const emit = (event: BridgeEvent): void => {
    for (const listener of listeners) {
      try {
        listener(event);
      } catch (error) {
        // a window that is just going away must not stop the services
        ports.log('error', 'an event was not delivered', { type: event.type, reason: String(error) });
      }
    }
  };
  const ended = new AbortController();
  const client = createCentreClient(config.centreUrl, rulesVersion, ports, ended.signal);
  const reference = await openReferenceBook(folder.referenceFolder, config.resourcesFolder, client, ports);
  const sealSamples = await openSampleBook(folder.referenceFolder, client, ports);
  const sealsChanged = (): void => emit({ type: 'seal-samples' });
  sealSamples.onChange(sealsChanged);
  const engine = await openLastEngine(
    folder.referenceFolder,
    async () => (await reference.current()).directory.version,
    ports.log,
  );
  const clock = await openClockMemory(folder.path, ports.log);
  const watch: ConnectionWatch = watchConnection(
    config.centreUrl,
    client,
    ports,
    {
      changed: (connection) => {
        emit({ type: 'connection', connection });
        const present = session.workplace();
        if (!present.ok) return;
        present.value.opinions.connected(connection.online);
        if (connection.online) present.value.documents.resume();
      },
      news: () => {
        const present = session.workplace();
        if (!present.ok) return;
        emit({ type: 'changes-waiting' });
        const token = present.value.token.value();
        if (token === null) return;
        void reference.refreshWhenStale(token);
        void sealSamples.refresh(token);
      },
    },
    undefined,
    clock,
  );
  const startEngine = engineStarter(config.engine, ports.log);
  const session = createSession({
    folder,
    client,
    ports,
    keyCost: config.keyCost ?? defaultScryptCost,
    open: (unlocked, files) =>
      openWorkplace(unlocked, files, { ports, client, watch, reference, startEngine, engine, emit }),
  });
  const samplesAhead = fetchSamplesAhead(session, watch, sealSamples);
  listeners.add((event) => {
    if (event.type !== 'document' || event.status.read !== 'read') return;
    samplesAhead(event.status.sha256).catch((error: unknown) =>
      ports.log('warning', 'seal samples: not fetched ahead', { reason: String(error) }),
    );
  });
  reference.onChange(({ directory, policyPack }, before) => {
    const present = session.workplace();
    if (!present.ok) return;
    present.value.opinions.undoTime(policyPack.review.undoSeconds);
    if (directory.version !== before.directory.version) present.value.documents.renewReadings();
  });

  let closing: Promise<void> | null = null;
  return {
    handlers: {
      ...sessionHandlers({
        session,
        watch,
        reference,
        lastEngine: () => engine.last(),
        config,
        locked: () => emit({ type: 'locked' }),
      }),
      ...storeHandlers(session, ports),
      ...caseHandlers(session, client, watch, ports.log),
      ...documentHandlers(session),
      ...opinionHandlers(session),
      ...sealHandlers({ session, client, watch, book: sealSamples, changed: sealsChanged }),
    },
    readResource: async (hash, name) => {
      const workplace = session.workplace();
      return workplace.ok ? workplace.value.readResource(hash, name) : workplace;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () =>
      (closing ??= (async () => {
        watch.stop();
        await session.lock();
        ended.abort();
        await folder.release();
      })()),
  };
}

/** The origin of an http(s) address without anything behind it, or `null`. */
function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, origin, pathname, search, username } = new URL(address);
  const plain = pathname === '/' && search === '' && username === '';
  return plain && (protocol === 'http:' || protocol === 'https:') ? origin : null;
}
