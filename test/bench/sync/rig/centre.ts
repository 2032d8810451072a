import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { writeResources } from '../../../contract/central/rig/sample-resources.ts';
import { postgresPrograms, startCluster } from '../../../contract/central/rig/postgres-cluster.ts';

/** A centre as a program of its own on a PostgreSQL server of its own. */
export interface BenchCentre {
  readonly url: string;
  readonly databaseUrl: string;
  /** Resources the centre was started with; a workstation takes the same. */
  readonly resources: string;
  close(): Promise<void>;
}

const program = path.resolve(import.meta.dirname, '../../../../central/main.ts');

/** Starts PostgreSQL and a centre with the accounts of the tests. Throws a sentence where PostgreSQL is not installed. */
export async function startBenchCentre(): Promise<BenchCentre> {
  const programs = postgresPrograms();
  if (programs === null)
    throw new Error('bench sync needs PostgreSQL: apt-get install postgresql (under /usr/lib/postgresql)');
  const cluster = await startCluster(programs);
  const databaseUrl = await cluster.createDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), 'menshen-bench-centre-'));
  const resources = writeResources();
  const child = spawn(
    process.execPath,
    [program, '--port', '0', '--data', folder, '--resources', resources, '--samples'],
    { env: { ...process.env, DATABASE_URL: databaseUrl }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(child, 'exit');
  const url = await listening(child.stdout);
  return {
    url,
    databaseUrl,
    resources,
    close: async () => {
      child.kill('SIGTERM');
      await exited;
      await cluster.stop();
      for (const made of [folder, resources]) rmSync(made, { recursive: true, force: true });
    },
  };
}

async function listening(output: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface({ input: output });
  for await (const line of lines) {
    const url = /^listening (http:\/\/\S+)$/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('the centre ended before it listened; its words are above');
}
