import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate } from '../../../../central/database/migrate.ts';
import { openDatabase, type Database } from '../../../../central/database/open.ts';
import { startCentre, type RunningCentre } from '../../../../central/start.ts';
import type { CentreOptions } from '../../../../central/start.ts';
import { signIn } from './client.ts';
import { people, writeResources } from './sample-resources.ts';

/** A kind of database that the whole suite runs on. */
export interface Engine {
  readonly name: string;
  /** Options of a centre on an empty database of this engine. */
  empty(): Promise<Pick<CentreOptions, 'databaseUrl' | 'inMemory'>>;
}

/** PGlite in memory. */
export const pglite: Engine = { name: 'PGlite', empty: () => Promise.resolve({ inMemory: true }) };

/** A running centre with its own clock, its own folders, and both reviewers signed in. */
export interface TestCentre {
  readonly url: string;
  readonly options: CentreOptions;
  readonly first: string;
  readonly second: string;
  /** What the centre told its operator so far. */
  readonly lines: readonly string[];
  /** Moves the centre's clock forward. */
  passHours(hours: number): void;
  /** Does now what otherwise goes on in the background. */
  doWhatIsDue(): Promise<void>;
  /** Number of an application that no test has used yet. */
  nextCase(): number;
  close(): Promise<void>;
}

/** Starts a centre with the test's sample applications on the given engine. */
export async function startTestCentre(
  engine: Engine,
  change: Partial<CentreOptions> = {},
): Promise<TestCentre> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'menshen-centre-'));
  const resources = writeResources();
  const time = { now: Date.UTC(2026, 10, 22, 1) };
  const lines: string[] = [];
  const options: CentreOptions = {
    ...(await engine.empty()),
    dataFolder,
    resources,
    samples: true,
    clock: () => time.now,
    background: false,
    report: (line) => lines.push(line),
    ...change,
  };
  const centre: RunningCentre = await startCentre(options);
  let used = 0;
  return {
    url: centre.url,
    options,
    lines,
    first: await signIn(centre.url, people.first),
    second: await signIn(centre.url, people.second),
    passHours: (hours) => {
      time.now += hours * 3_600_000;
    },
    doWhatIsDue: () => centre.doWhatIsDue(),
    nextCase: () => used++,
    close: async () => {
      await centre.close();
      rmSync(dataFolder, { recursive: true });
      rmSync(resources, { recursive: true });
    },
  };
}

/** The database of the engine by itself, empty and migrated. */
export async function openEmptyDatabase(engine: Engine): Promise<Database> {
  const { databaseUrl } = await engine.empty();
  const database = await openDatabase(
    databaseUrl === undefined ? { kind: 'pglite', folder: null } : { kind: 'postgresql', url: databaseUrl },
    () => {},
  );
  await migrate(database.query);
  return database;
}
