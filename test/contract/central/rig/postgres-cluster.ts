import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/**
 * How a server ends: told to break off what is under way and shut down; told to drop everything and recover at the next
 * start; or its postmaster killed (SIGKILL), so that nobody is told anything.
 */
export type ServerEnd = 'fast' | 'immediate' | 'killed';

/** A PostgreSQL server that belongs to one run of the tests. */
export interface Cluster {
  /** Connection string of a new, empty database. */
  createDatabase(): Promise<string>;
  /** Runs one of PostgreSQL's own programs, such as `pg_dump`; its output, or its complaint as an error. */
  run(program: string, args: readonly string[]): Buffer;
  /** Ends the server; the data stay. */
  end(how: ServerEnd): Promise<void>;
  /** Starts it again on the same data and port, and waits until it answers. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const debianFolder = '/usr/lib/postgresql';

/** Folder of the newest installed PostgreSQL programs, or `null`. */
export function postgresPrograms(): string | null {
  if (!existsSync(debianFolder)) return null;
  const versions = readdirSync(debianFolder)
    .filter((name) => existsSync(path.join(debianFolder, name, 'bin', 'initdb')))
    .toSorted((a, b) => Number(b) - Number(a));
  return versions[0] === undefined ? null : path.join(debianFolder, versions[0], 'bin');
}

/** Starts a private cluster: own folder, own socket folder, a free port on loopback; as `postgres` where we are root. */
export async function startCluster(programs: string): Promise<Cluster> {
  const asRoot = process.getuid?.() === 0;
  const folder = mkdtempSync(path.join(tmpdir(), 'menshen-postgres-'));
  if (asRoot) {
    chownSync(folder, idOfPostgres('-u'), idOfPostgres('-g'));
  }
  const command = (name: string, args: string[]): [string, string[]] =>
    asRoot
      ? ['runuser', ['-u', 'postgres', '--', path.join(programs, name), ...args]]
      : [path.join(programs, name), args];
  const data = path.join(folder, 'data');
  const made = spawnSync(
    ...command('initdb', ['-D', data, '-A', 'trust', '-U', 'menshen', '-E', 'UTF8', '--locale=C']),
    { cwd: folder },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr.toString()}`);
  const port = await freePort();
  let server: ChildProcess;
  let ended: Promise<void>;
  const launch = (): void => {
    server = spawn(
      ...command('postgres', [
        '-D',
        data,
        '-k',
        folder,
        '-p',
        String(port),
        '-h',
        '127.0.0.1',
        '-c',
        'max_connections=60',
      ]),
      { cwd: folder, stdio: 'ignore' },
    );
    ended = new Promise((resolve) => server.on('exit', () => resolve()));
  };
  launch();
  const urlOf = (database: string): string => `postgresql://menshen@127.0.0.1:${port}/${database}`;
  await untilItAnswers(urlOf('postgres'));
  let databases = 0;
  return {
    createDatabase: async () => {
      const name = `centre_${databases++}`;
      await once(urlOf('postgres'), `create database ${name}`);
      return urlOf(name);
    },
    run: (program, args) => {
      const ran = spawnSync(path.join(programs, program), [...args], { maxBuffer: 1 << 28 });
      if (ran.status !== 0) throw new Error(`${program} failed: ${ran.stderr.toString()}`);
      return ran.stdout;
    },
    end: async (how) => {
      if (how === 'killed') process.kill(postmasterOf(data), 'SIGKILL');
      else spawnSync(...command('pg_ctl', ['stop', '-D', data, '-m', how]), { cwd: folder });
      await ended;
    },
    start: async () => {
      // children of a killed postmaster hold its memory until they notice; a start is refused until then
      for (let attempt = 1; ; attempt += 1) {
        launch();
        if (await answersBefore(ended, urlOf('postgres'))) return;
        if (attempt === 100) throw new Error('PostgreSQL does not start again');
        await sleep(200);
      }
    },
    stop: async () => {
      spawnSync(...command('pg_ctl', ['stop', '-D', data, '-m', 'immediate']), { cwd: folder });
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** Process id of the postmaster, from the first line of its lock file. */
const postmasterOf = (data: string): number =>
  Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);

const idOfPostgres = (flag: '-u' | '-g'): number =>
  Number(spawnSync('id', [flag, 'postgres']).stdout.toString());

async function once(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  // a server that ends under the connection makes the call below fail; the event says nothing more
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Waits for the server to answer; false when its process ends before it does. */
async function answersBefore(ended: Promise<void>, url: string): Promise<boolean> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (;;) {
    if (over) return false;
    const answers = await once(url, 'select 1').then(
      () => true,
      () => false,
    );
    if (answers) return true;
    await sleep(100);
  }
}

async function untilItAnswers(url: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(url, 'select 1');
    } catch (error) {
      if (attempt >= 150) throw error;
      await sleep(100);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
