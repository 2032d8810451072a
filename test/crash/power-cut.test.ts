import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCentre, type RunningCentre } from '../../central/start.ts';
import { startHost } from '../../electron/services/start-host.ts';
import { hostConfig } from '../builders/host-config.ts';
import { hostPorts } from '../builders/host-ports.ts';
import { openVolume, whyNoPowerCuts, type Volume } from './volume/volume.ts';

const why = whyNoPowerCuts();
if (why !== null) console.warn(`power cuts are skipped: ${why}`);

const credentials = { account: 'shenhe01', password: 'Menshen-2026' };
const folder = mkdtempSync(path.join(tmpdir(), 'menshen-power-'));
let centre: RunningCentre;
beforeAll(async () => {
  centre = await startCentre({ dataFolder: folder, samples: true, inMemory: true, report: () => undefined });
});
afterAll(async () => {
  await centre.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Works on the volume until the power fails; gives the ids of the opinions that were called saved. */
async function workUntilThePowerFails(dataFolder: string, volume: Volume, after: number): Promise<string[]> {
  const child = spawn(
    process.execPath,
    [
      '--no-warnings',
      path.join(import.meta.dirname, '../builders/judging-host.ts'),
      dataFolder,
      centre.url,
      credentials.password,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const saved: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (id) => saved.push(id));
  await once(lines, 'line');
  await pause(after);
  // the control: what was written and never synced has to be gone afterwards
  writeFileSync(path.join(volume.folder, `unsynced-${after}`), 'x'.repeat(5000));
  await volume.cutPower([child.pid ?? 0]);
  child.kill('SIGKILL');
  await once(child, 'close');
  return saved;
}

/** What a file holds, nothing for a missing one. */
const contentOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Ids of all opinions in the outbox, signed in without the centre. */
async function outboxAfterRestart(dataFolder: string): Promise<Set<string>> {
  const started = await startHost(hostConfig(dataFolder, 'http://127.0.0.1:9'), hostPorts());
  if (!started.ok) throw new Error(started.error.code);
  const { handlers, close } = started.value;
  try {
    const signedIn = await handlers['session.signIn'](credentials);
    if (!signedIn.ok) throw new Error(signedIn.error.code);
    const listed = await handlers['opinions.list']();
    return new Set(listed.ok ? listed.value.map(({ opinion }) => String(opinion.opinionId)) : []);
  } finally {
    await close();
  }
}

it.skipIf(why !== null)(
  'a workstation whose power fails while it works has every opinion that was called saved',
  async () => {
    const volume = openVolume(64);
    const dataFolder = path.join(volume.folder, 'workstation');
    const saved: string[] = [];
    try {
      for (const after of [40, 300, 900]) {
        saved.push(...(await workUntilThePowerFails(dataFolder, volume, after)));
        await volume.restorePower();
        expect(contentOf(path.join(volume.folder, `unsynced-${after}`))).toBe('');
        const kept = await outboxAfterRestart(dataFolder);
        expect(saved.filter((id) => !kept.has(id))).toEqual([]);
      }
    } finally {
      await volume.remove();
    }
    expect(saved.length).toBeGreaterThan(3);
  },
);
