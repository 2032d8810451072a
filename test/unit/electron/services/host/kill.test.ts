import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { startTestHost } from '../../../../builders/host.ts';
import { startSmallCentre } from '../../../../builders/small-centre.ts';
import { temporaryFolder } from '../../../../builders/temporary-folder.ts';

const program = fileURLToPath(new URL('../../../../builders/judging-host.ts', import.meta.url));

it('a SIGKILL right after "saved" loses no opinion and invents none, and its data folder is taken over', async () => {
  const centre = await startSmallCentre();
  centre.undoSeconds = 3600;
  const folder = await temporaryFolder();
  const saved: string[] = [];
  for (let round = 0; round < 4; round += 1) {
    const child = spawn(process.execPath, [program, folder, centre.url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const enough = saved.length + 3 + round;
    for await (const line of createInterface({ input: child.stdout })) {
      saved.push(line);
      if (saved.length === enough) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
  }
  const { host, signIn } = await startTestHost(folder, centre);
  await signIn();
  const entries = await host.handlers['opinions.list']();
  if (!entries.ok) throw new Error(entries.error.code);
  const kept = new Set<string>(entries.value.map(({ opinion }) => opinion.opinionId));
  expect(saved.filter((id) => !kept.has(id))).toEqual([]);
  expect(entries.value.every(({ state }) => state === 'waiting')).toBe(true);
});
