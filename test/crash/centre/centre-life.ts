import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../lives/word.ts';

/** A centre process on a PostgreSQL server that can be killed and comes back on the same port. */
export interface CentreLife {
  readonly url: string;
  /** Starts it, again and again while it ends by itself, as a service manager does. */
  start(): Promise<void>;
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Milliseconds between two starts of a centre that ended by itself. */
const restartPause = 300;

/** A centre that is not running yet; with `resources`, the first start loads the sample cases in them. */
export async function centreOn(databaseUrl: string, folder: string, resources: string): Promise<CentreLife> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  let loaded = false;
  process.once('exit', () => child?.kill('SIGKILL'));

  const begin = async (): Promise<boolean> => {
    const begun = spawn(
      process.execPath,
      [
        '--no-warnings',
        path.join(projectRoot, 'central/main.ts'),
        '--port',
        String(port),
        '--data',
        folder,
        '--resources',
        resources,
        ...(loaded ? [] : ['--samples']),
      ],
      { env: { ...process.env, DATABASE_URL: databaseUrl }, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    child = begun;
    for await (const line of createInterface({ input: begun.stdout }))
      if (line.startsWith('listening ')) {
        begun.stdout.resume();
        loaded = true;
        return true;
      }
    return false;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    start: async () => {
      while (!(await begin())) await pause(restartPause);
    },
    kill: async () => {
      const running = child;
      if (running === null || running.exitCode !== null || running.signalCode !== null) return;
      const gone = once(running, 'exit');
      running.kill('SIGKILL');
      await gone;
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no port on loopback');
  return address.port;
}
