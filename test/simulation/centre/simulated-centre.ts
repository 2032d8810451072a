import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import type { FastifyInstance } from 'fastify';
import { instantOf, type Centre } from '../../../central/context.ts';
import { migrate } from '../../../central/database/migrate.ts';
import { openDatabase, type Database } from '../../../central/database/open.ts';
import { folderStore } from '../../../central/documents/stores/folder.ts';
import { createServer } from '../../../central/http/server.ts';
import { shippedReference } from '../../../central/reference/resources.ts';
import { storeReference } from '../../../central/reference/reference.ts';
import { loadSamples } from '../../../central/reference/samples.ts';
import { busy } from '../world/settled.ts';
import type { World } from '../world/world.ts';
import type { Letter, Reply } from '../wire/wire.ts';
import { resetTo, takeSnapshot, type Snapshot } from './snapshot.ts';
import { cheapPasswords, writeApplications } from './applications.ts';

/** The centre of the simulation: the production handlers and SQL on PGlite in memory, with the time of the run. */
export interface SimulatedCentre {
  readonly database: Database;
  /** Everything as after loading, a new history of changes, the clock of this run. */
  begin(world: World): Promise<void>;
  /** Answers a letter, one after the other, as a server with one connection would. */
  answer(letter: Letter): Promise<Reply>;
  /** Cursors given so far are good no more, as after a restored back-up. */
  newEpoch(): void;
  close(): Promise<void>;
}

/** Starts the centre once for many runs. */
export async function startSimulatedCentre(): Promise<SimulatedCentre> {
  const folder = mkdtempSync(path.join(tmpdir(), 'menshen-simulation-'));
  const database = await openDatabase({ kind: 'pglite', folder: null }, () => {});
  await migrate(database.query);
  let world: World | null = null;
  let epoch = 0;
  const centre: Centre = {
    database,
    papers: folderStore(path.join(folder, 'papers')),
    clock: () => world?.time.now ?? Date.UTC(2026, 10, 2),
    get epoch() {
      return `epoch-${epoch}`;
    },
    report: (line) => world?.note(`centre: ${line}`),
  };
  const resources = writeApplications(folder);
  await storeReference(database.query, centre.clock, await shippedReference(resources), () => {});
  await loadSamples(centre, resources);
  await cheapPasswords(database);
  const snapshot: Snapshot = await takeSnapshot(database);
  const app: FastifyInstance = createServer(centre);
  await app.ready();
  let turn: Promise<unknown> = Promise.resolve();

  const answer = async (letter: Letter): Promise<Reply> => {
    const response = await app.inject({
      method: letter.method as 'GET',
      url: letter.path,
      headers: letter.headers,
      ...(letter.body === null ? {} : { payload: letter.body }),
    });
    if (response.headers['idempotent-replayed'] === 'true') world?.met('replayed');
    if (response.statusCode >= 400 && letter.path.endsWith('/opinions'))
      world?.met(`opinion answered: ${response.statusCode}`);
    return {
      status: response.statusCode,
      headers: { ...(response.headers as Record<string, string>), date: instantOf(centre.clock()) },
      body: response.body,
    };
  };

  return {
    database,
    begin: async (next) => {
      await turn;
      world = next;
      epoch += 1;
      await resetTo(database, snapshot);
    },
    answer: (letter) => {
      const done = turn.then(() => answer(letter));
      turn = done.catch(() => undefined);
      return busy(done);
    },
    newEpoch: () => {
      epoch += 1;
    },
    close: async () => {
      await app.close();
      await sql`select 1`.execute(database.query);
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
