import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { repeat } from './operations/background/repeat.ts';
import { backgroundTasks, doWhatIsDue } from './operations/background/tasks.ts';
import type { Centre, Clock } from './context.ts';
import { databaseChoice, type DataPlace } from './database/choose.ts';
import { feedEpoch } from './database/feed-epoch.ts';
import { lockFolder } from './database/folder-lock.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase, type Database } from './database/open.ts';
import { openPaperStore } from './documents/stores/configure.ts';
import type { S3Place } from './documents/stores/s3.ts';
import { faultLine } from './http/request-log.ts';
import type { ChannelKey } from './http/uploads.ts';
import { createServer, type ServerOptions } from './http/server.ts';
import { openOutlets, type OutletConfiguration } from './case-life/notices/outlets/configure.ts';
import { shippedReference } from './reference/resources.ts';
import { storeReference } from './reference/reference.ts';
import { loadSamples } from './reference/samples.ts';

/** How a centre is started. */
export interface CentreOptions extends DataPlace, Omit<ServerOptions, 'uploads'> {
  /** A bucket for the papers; without it they lie in the data folder. */
  readonly s3?: S3Place;
  /** Channels that may bring papers. */
  readonly channels?: readonly ChannelKey[];
  /** Loopback unless said otherwise. */
  readonly host?: string;
  /** 0, or left out: any free port. */
  readonly port?: number;
  /** Loads the sample accounts and applications. */
  readonly samples?: boolean;
  /** Empties the data folder first; refused with a PostgreSQL server. */
  readonly fresh?: boolean;
  /** Resources of this checkout unless said otherwise. */
  readonly resources?: string;
  /** Receivers of notices and registrations; without a server everything goes to a local log unless said otherwise. */
  readonly outlets?: OutletConfiguration;
  readonly clock?: Clock;
  /** False: nothing happens in the background but through `doWhatIsDue` (tests). */
  readonly background?: boolean;
  /** Receives each line for the operator; standard error unless said otherwise. */
  readonly report?: (line: string) => void;
}

/** A centre that answers. */
export interface RunningCentre {
  readonly url: string;
  readonly database: Database['kind'];
  /** Does now what otherwise goes on in the background: seals the audit trail, and so on. */
  doWhatIsDue(): Promise<void>;
  /** Finishes the requests under way, closes the database and gives the folder back. */
  close(): Promise<void>;
}

/** The resources of this checkout. */
const shippedResources = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), 'resources');

/** Milliseconds that requests under way are given when the centre closes; then their connections are cut. */
const closingPatience = 10_000;

/** Said whenever the embedded database is used: it must not hold real decisions. */
const embeddedWarning =
  'embedded database (PGlite): it never calls fsync, a power cut may lose what was confirmed; for demonstration and tests only';

/**
 * Starts a centre: locks its folder, opens and migrates the database, loads reference data (and samples), listens.
 * @throws FolderInUse, DatabaseFromTheFuture, UnusableResource, and errors of the system with their code
 */
export async function startCentre(options: CentreOptions): Promise<RunningCentre> {
  const report = options.report ?? ((line: string) => console.error(line));
  if (options.fresh === true && options.databaseUrl !== undefined)
    throw new Error(
      '--fresh empties the embedded database only; with DATABASE_URL, drop the database yourself',
    );
  const undo: (() => void | Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    mkdirSync(options.dataFolder, { recursive: true });
    const choice = databaseChoice(options);
    if (choice.kind === 'pglite') {
      const lock = lockFolder(options.dataFolder);
      undo.push(() => lock.release());
      if (options.fresh === true) emptyFolder(options.dataFolder);
      report(embeddedWarning);
    }
    const database = await openDatabase(choice, report);
    undo.push(() => database.close());
    const centre = await prepare(options, database, report);
    const outlets = options.outlets ?? { targets: {}, localLog: choice.kind === 'pglite' };
    const tasks = backgroundTasks(centre, openOutlets(outlets, centre.clock, options.dataFolder));
    if (options.background !== false) {
      const running = tasks.map(({ name, pause, run }) =>
        repeat(run, pause, (error) => report(faultLine(error, 'background', name))),
      );
      undo.push(async () => {
        await Promise.all(running.map((task) => task.stop()));
      });
    }
    const { channels, limits, logRequest } = options;
    const app = createServer(centre, {
      ...(limits !== undefined && { limits }),
      ...(channels !== undefined && {
        // beside the papers: taking over a draft is a rename there
        uploads: { channels, draftFolder: path.join(options.dataFolder, 'papers', 'drafts') },
      }),
      ...(logRequest !== undefined && { logRequest }),
    });
    undo.push(async () => {
      const patience = setTimeout(() => app.server.closeAllConnections(), closingPatience);
      await app.close();
      clearTimeout(patience);
    });
    const url = await app.listen({ host: options.host ?? '127.0.0.1', port: options.port ?? 0 });
    return { url, database: database.kind, doWhatIsDue: () => doWhatIsDue(tasks), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Removes what a centre keeps in its folder, and nothing else that may lie there. */
function emptyFolder(folder: string): void {
  for (const name of ['database', 'papers', 'notices.jsonl'])
    rmSync(path.join(folder, name), { recursive: true, force: true });
}

async function prepare(
  options: CentreOptions,
  database: Database,
  report: (line: string) => void,
): Promise<Centre> {
  const clock = options.clock ?? Date.now;
  const resources = options.resources ?? shippedResources;
  await migrate(database.query);
  const centre: Centre = {
    database,
    papers: await openPaperStore(options.s3, options.dataFolder),
    clock,
    epoch: await feedEpoch(database.query),
    report,
  };
  await storeReference(database.query, clock, await shippedReference(resources), report);
  if (options.samples === true) {
    const loaded = await loadSamples(centre, resources);
    if (loaded > 0) report(`${loaded} sample cases loaded`);
  }
  return centre;
}
