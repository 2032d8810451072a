import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server that belongs to one run of the tests. */
export interface Cluster {
  /** Connection string of a new, empty database. */
  createDatabase(): Promise<string>;
  /** Runs one of PostgreSQL's own programs, such as `pg_dump`; its output, or its complaint as an error. */
  run(program: string, args: readonly string[]): Buffer;
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
  const server = spawn(
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
  const ended = new Promise<void>((resolve) => server.on('exit', () => resolve()));
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
    stop: async () => {
      spawnSync(...command('pg_ctl', ['stop', '-D', data, '-m', 'immediate']), { cwd: folder });
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

const idOfPostgres = (flag: '-u' | '-g'): number =>
  Number(spawnSync('id', [flag, 'postgres']).stdout.toString());

async function once(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
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
