import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listeningSockets } from './listening-sockets.ts';
import { profileHolder } from '../../../electron/chromium/browser/profile.ts';

const root = path.resolve(import.meta.dirname, '../../..');
let dataFolder: string;
const started: ChildProcess[] = [];

beforeAll(() => {
  if (!existsSync(path.join(root, 'out/renderer/index.html'))) throw new Error('build first: npm run build');
});
beforeEach(() => {
  dataFolder = mkdtempSync(path.join(tmpdir(), 'menshen-lifetime-'));
});
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  rmSync(dataFolder, { recursive: true, force: true });
});

/** The command as it is typed, with everything it says. */
function run(...args: string[]) {
  const child = spawn(process.execPath, [path.join(root, 'electron/chromium.ts'), ...args], { cwd: root });
  started.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  return { child, said, ended };
}

const place = (): string[] => ['--data', dataFolder, '--centre', 'http://127.0.0.1:9', '--headless'];

/** Starts a workstation and waits until it says that it is there. */
async function start() {
  const workstation = run(...place());
  const first = once(createInterface({ input: workstation.child.stdout }), 'line');
  await Promise.race([first, workstation.ended]);
  return workstation;
}

/** Whether the browser of this data folder runs. */
function browserRuns(): boolean {
  const pid = profileHolder(path.join(dataFolder, 'profile'));
  return pid !== null && existsSync(`/proc/${pid}`);
}

describe('the Chromium host', () => {
  it('says in one line what it is and which centre it talks to', async () => {
    const { said } = await start();
    expect(said.out).toMatch(/^门审 .*Chromium host.*http:\/\/127\.0\.0\.1:9\n$/);
    expect(browserRuns()).toBe(true);
  });

  it('opens no port, neither itself nor its browser', async () => {
    const { child } = await start();
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    expect(listeningSockets(process.pid)).not.toEqual([]);
    listener.close();
    expect(listeningSockets(child.pid!)).toEqual([]);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends with everything it started on %s', async (signal) => {
    const { child, said, ended } = await start();
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
    expect(browserRuns()).toBe(false);
    expect(said.err).toBe('');
  });

  it('ends when its window is gone', async () => {
    const { ended } = await start();
    process.kill(profileHolder(path.join(dataFolder, 'profile'))!, 'SIGKILL');
    expect(await ended).toEqual([0, null]);
  });

  it('leaves no browser behind when it is killed, and starts again on the same data', async () => {
    const first = await start();
    first.child.kill('SIGKILL');
    await first.ended;
    const second = await start();
    expect(second.said.out).toContain('门审');
    expect(browserRuns()).toBe(true);
    second.child.kill('SIGTERM');
    await second.ended;
    expect(browserRuns()).toBe(false);
  });

  it('is alone on its data folder: a second start says so, and the first is asked to the front', async () => {
    const first = await start();
    const second = run(...place());
    expect(await second.ended).toEqual([1, null]);
    expect(second.said.err).toContain('数据目录正被另一个门审窗口使用');
    expect(readdirSync(dataFolder)).toContain('come-to-front');
    expect(first.child.exitCode).toBeNull();
  });

  it.each([
    ['no data folder', () => ['--centre', 'http://127.0.0.1:9'], '--data'],
    ['no centre', () => ['--data', dataFolder], '--centre'],
    ['a centre that is no address', () => ['--data', dataFolder, '--centre', 'file:///etc'], '--centre'],
  ] as const)('with %s says what is missing and how to write it', async (_, args, named) => {
    const { said, ended } = run(...args());
    expect(await ended).toEqual([1, null]);
    expect(said.err).toMatch(new RegExp(`[(（]${named}[)）]`));
    expect(said.err).toContain('usage:');
  });
});
