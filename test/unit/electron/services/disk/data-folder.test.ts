import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataFolder } from '../../../../../electron/services/disk/data-folder.ts';
import { lockFolder } from '../../../../../electron/services/disk/folder-lock.ts';
import { processStart } from '../../../../../electron/services/disk/process-start.ts';
import { hostPorts } from '../../../../builders/host-ports.ts';
import { temporaryFolder } from '../../../../builders/temporary-folder.ts';

const { random } = hostPorts();
const code = (result: { ok: boolean; error?: { code: string } }): string =>
  result.ok ? 'ok' : (result.error?.code ?? '');

describe('the lock of a data folder', () => {
  it('is held by one at a time, and free again after its release', async () => {
    const folder = await temporaryFolder();
    const first = await lockFolder(folder, random);
    expect(code(await lockFolder(folder, random))).toBe('data-folder-in-use');
    if (first.ok) await first.value.release();
    expect(code(await lockFolder(folder, random))).toBe('ok');
  });

  it('is taken over from a process that is dead', async () => {
    const folder = await temporaryFolder();
    const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
    await once(child, 'exit');
    const claim = { pid: child.pid, start: '', token: 'of-the-dead' };
    await writeFile(path.join(folder, 'lock.json'), JSON.stringify(claim));
    expect(code(await lockFolder(folder, random))).toBe('ok');
  });

  it('is not taken over from another process that lives', async () => {
    const folder = await temporaryFolder();
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
    const claim = { pid: child.pid, start: await processStart(child.pid ?? 0), token: 'of-the-living' };
    await writeFile(path.join(folder, 'lock.json'), JSON.stringify(claim));
    expect(code(await lockFolder(folder, random))).toBe('data-folder-in-use');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(code(await lockFolder(folder, random))).toBe('ok');
  });

  it.runIf(process.platform === 'linux')(
    'is taken over when another program carries the process id of the dead one now',
    async () => {
      const folder = await temporaryFolder();
      const claim = { pid: process.ppid, start: 'an-earlier-boot:1', token: 'of-the-dead' };
      await writeFile(path.join(folder, 'lock.json'), JSON.stringify(claim));
      expect(code(await lockFolder(folder, random))).toBe('ok');
    },
  );

  it('is taken over when its writer died while writing it', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'lock.json'), '{"pid":');
    expect(code(await lockFolder(folder, random))).toBe('ok');
  });

  it('goes to exactly one of many that find the same dead claim', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'lock.json'), '');
    const all = await Promise.all(Array.from({ length: 6 }, () => lockFolder(folder, random)));
    expect(all.filter((result) => result.ok)).toHaveLength(1);
  });
});

describe('the data folder', () => {
  it('gives the same user the same folder at every start, without telling the account', async () => {
    const folder = await temporaryFolder();
    const first = await openDataFolder(folder, random);
    if (!first.ok) throw new Error(first.error.code);
    const users = first.value.userFolder('wang.reviewer');
    await first.value.release();
    const second = await openDataFolder(folder, random);
    if (!second.ok) throw new Error(second.error.code);
    expect(second.value.userFolder('wang.reviewer')).toBe(users);
    expect(second.value.userFolder('li.reviewer')).not.toBe(users);
    expect(users).not.toContain('wang');
    await second.value.release();
  });

  it('of a newer version is refused and left as it is', async () => {
    const folder = await temporaryFolder();
    const content = JSON.stringify({ format: 99, salt: 'c2FsdA==', something: 'new' });
    await writeFile(path.join(folder, 'format.json'), content);
    expect(code(await openDataFolder(folder, random))).toBe('data-from-the-future');
    expect(await readFile(path.join(folder, 'format.json'), 'utf8')).toBe(content);
  });

  it('with a damaged format file is refused, not taken for a new one', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'format.json'), '{}');
    expect(code(await openDataFolder(folder, random))).toBe('journal-damaged');
    expect(await readFile(path.join(folder, 'format.json'), 'utf8')).toBe('{}');
  });
});
