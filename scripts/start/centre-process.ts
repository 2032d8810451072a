import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** The embedded centre as a process of its own: it can be ended and started again on the same address. */
export interface CentreProcess {
  readonly url: string;
  /** Ends the centre: from here on the network is gone for the workstation. */
  stop(): Promise<void>;
  /** Starts it again on the same address and data. */
  start(): Promise<void>;
}

/** A port that was free a moment ago, on loopback. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('no port on loopback');
  return address.port;
}

/**
 * Starts the centre with the sample cases on loopback.
 * @param root project root
 * @param dataFolder folder of the centre's database and documents
 * @throws when it ends before it listens; its own words are on stderr
 */
export async function startCentreProcess(root: string, dataFolder: string): Promise<CentreProcess> {
  const port = await freePort();
  let child: ChildProcess | null = null;
  // whatever ends this process, the centre it started ends with it
  process.once('exit', () => child?.kill());

  const start = async (): Promise<void> => {
    const process_ = spawn(
      process.execPath,
      [path.join(root, 'central/main.ts'), '--port', String(port), '--data', dataFolder, '--samples'],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    child = process_;
    const lines = createInterface({ input: process_.stdout! });
    const listening = (async () => {
      for await (const line of lines) if (line.startsWith('listening ')) return true;
      return false;
    })();
    if (!(await listening)) throw new Error('the centre ended before it was ready; its words are above.');
    process_.stdout!.resume();
  };

  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    start,
    async stop() {
      const running = child;
      if (running === null || running.exitCode !== null || running.signalCode !== null) return;
      const ended = once(running, 'exit');
      running.kill('SIGTERM');
      await ended;
    },
  };
}
