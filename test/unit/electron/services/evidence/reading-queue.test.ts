import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keepEngine } from '../../../../../electron/services/evidence/engine-keeper.ts';
import { engineStarter, type StartEngine } from '../../../../../electron/services/evidence/engine-process.ts';
import { createReadingQueue } from '../../../../../electron/services/evidence/reading-queue.ts';
import {
  openReadingsShelf,
  type EngineIdentity,
} from '../../../../../electron/services/evidence/readings-shelf.ts';
import { deriveUserKeys } from '../../../../../electron/services/keys/user-keys.ts';
import { openVault } from '../../../../../electron/services/vault/vault.ts';
import { originalPart } from '../../../../../electron/services/vault/vault-places.ts';
import { sha256, type Sha256 } from '../../../../../shared/domain/identifiers.ts';
import { hostPorts } from '../../../../builders/host-ports.ts';
import { until } from '../../../../builders/host.ts';
import { temporaryFolder } from '../../../../builders/temporary-folder.ts';

const program = fileURLToPath(new URL('../../../../builders/obedient-engine.ts', import.meta.url));
const keys = deriveUserKeys(randomBytes(32));

/** A queue over a real vault and real child processes, and a way to put papers into it. */
async function scene(options: { folder?: string; timeLimit?: number; command?: string; name?: string } = {}) {
  const folder = options.folder ?? (await temporaryFolder());
  const ports = hostPorts();
  const vault = openVault(folder, keys, ports.random);
  const directory = path.join(folder, 'directory.json');
  await writeFile(directory, '{}');
  let starts = 0;
  process.env['ENGINE_NAME'] = options.name ?? 'obedient-1';
  const startReal = engineStarter(
    { command: options.command ?? process.execPath, args: [program] },
    ports.log,
  );
  const start: StartEngine = (file, listener) => {
    starts += 1;
    return startReal(file, listener);
  };
  const met: EngineIdentity[] = [];
  const queue = createReadingQueue({
    keeper: (listener) =>
      keepEngine(start, async () => ({ path: directory }), listener, ports.log, {
        ready: 10_000,
        firstPause: 5,
        longestPause: 50,
      }),
    shelf: openReadingsShelf(vault),
    expected: async () => ({ engine: 'obedient-1', directory: 'd1' }),
    met: (identity) => met.push(identity),
    paper: async (hash) => (await vault.read(hash, originalPart))?.bytes ?? null,
    changed: () => undefined,
    log: ports.log,
    ...(options.timeLimit === undefined ? {} : { timeLimit: options.timeLimit }),
  });
  onTestFinished(() => queue.stop());
  const put = async (text: string): Promise<Sha256> => {
    const bytes = Buffer.from(text);
    const hash = sha256.parse(createHash('sha256').update(bytes).digest('hex'));
    await vault.write(hash, originalPart, 'image/png', bytes);
    await queue.admit(hash, 'paper.png');
    return hash;
  };
  const settled = (hash: Sha256): Promise<void> =>
    until(() => ['read', 'unreadable'].includes(queue.state(hash).read), `${hash} settled`);
  return { folder, vault, queue, put, settled, met, starts: () => starts };
}

describe('reading papers in the background', () => {
  it('keeps readings and pictures, and does not read again after a restart', async () => {
    const first = await scene();
    const hash = await first.put('paper one');
    await first.settled(hash);
    expect(await first.queue.outcome(hash)).toMatchObject({ status: 'read', readings: { sha256: hash } });
    expect((await first.vault.read(hash, 'page-1-seal-1.png'))?.bytes.toString()).toBe('seal of paper');
    await first.queue.stop();
    const second = await scene({ folder: first.folder });
    await second.queue.admit(hash, 'paper.png');
    expect(second.queue.state(hash).read).toBe('read');
    expect(await second.queue.outcome(hash)).toMatchObject({ status: 'read' });
    expect(second.starts()).toBe(0);
  });

  it('reads again what another version of the engine had read', async () => {
    const first = await scene();
    const hash = await first.put('paper one');
    await first.settled(hash);
    await first.queue.stop();
    const second = await scene({ folder: first.folder, name: 'obedient-2' });
    await second.queue.admit(hash, 'paper.png');
    await second.put('another paper that makes the new engine start');
    await until(async () => {
      const outcome = await second.queue.outcome(hash);
      return outcome?.status === 'read' && outcome.readings.engine === 'obedient-2';
    }, 'read by the new engine');
    expect(second.met).toEqual([{ engine: 'obedient-2', directory: 'd1' }]);
  });

  it('compares only the rims of seals again when the directory has another version', async () => {
    const { put, settled, queue, folder, met } = await scene();
    const [stamped, plain] = [await put('stamped paper'), await put('plain paper')];
    await settled(stamped);
    await settled(plain);
    await writeFile(path.join(folder, 'directory.json'), '{"version":"d2"}');
    queue.renew();
    const under = async (hash: Sha256, version: string): Promise<boolean> => {
      const outcome = await queue.outcome(hash);
      return outcome?.status === 'read' && outcome.readings.directory === version;
    };
    for (const hash of [stamped, plain]) await until(() => under(hash, 'd2'), 'compared with d2');
    expect(met.at(-1)).toEqual({ engine: 'obedient-1', directory: 'd2' });
    expect(await queue.outcome(stamped)).toMatchObject({
      readings: { seals: [{ centreText: 'compared again by page-1-seal-1.rim' }] },
    });
  });

  it('says why a file cannot be read, and remembers it', async () => {
    const first = await scene();
    const hash = await first.put('locked with a password');
    await first.settled(hash);
    expect(first.queue.state(hash)).toEqual({ read: 'unreadable', problem: { code: 'file-encrypted' } });
    await first.queue.stop();
    const second = await scene({ folder: first.folder });
    await second.queue.admit(hash, 'paper.png');
    expect(second.queue.state(hash)).toEqual({ read: 'unreadable', problem: { code: 'file-encrypted' } });
    expect(second.starts()).toBe(0);
  });
});

describe('an engine that dies', () => {
  it('is started again; the paper that killed it twice is given up, all others are read', async () => {
    const { put, settled, queue, starts } = await scene();
    const papers = [await put('good 1'), await put('die now'), await put('good 2'), await put('good 3')];
    for (const hash of papers) await settled(hash);
    expect(papers.map((hash) => queue.state(hash).read)).toEqual(['read', 'unreadable', 'read', 'read']);
    expect(queue.state(papers[1]!).problem).toEqual({ code: 'engine-failed' });
    expect(starts()).toBeGreaterThan(1);
    expect(await queue.outcome(papers[1]!)).toMatchObject({ status: 'unreadable', code: 'engine-failed' });
  });

  it('is ended when it talks nonsense, and treated as dead', async () => {
    const { put, settled, queue } = await scene();
    const papers = [await put('nonsense'), await put('good')];
    for (const hash of papers) await settled(hash);
    expect(papers.map((hash) => queue.state(hash).read)).toEqual(['unreadable', 'read']);
  });

  it('is ended when a paper takes too long; that paper is given up, the others are read', async () => {
    const { put, settled, queue } = await scene({ timeLimit: 700 });
    const papers = [await put('hang'), await put('good 1'), await put('good 2')];
    for (const hash of papers) await settled(hash);
    expect(papers.map((hash) => queue.state(hash).problem?.code)).toEqual([
      'engine-timeout',
      undefined,
      undefined,
    ]);
  });

  it('or never lives makes papers unreadable for now, not read', async () => {
    const { put, settled, queue } = await scene({ command: '/nonexistent/engine' });
    const hash = await put('good');
    await settled(hash);
    expect(queue.state(hash)).toEqual({ read: 'unreadable', problem: { code: 'engine-failed' } });
  });
});
