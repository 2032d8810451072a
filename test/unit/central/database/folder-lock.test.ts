import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from '../../../../central/database/folder-lock.ts';
import { identify, stillRuns } from '../../../../central/database/process-identity.ts';

const module = path.resolve(import.meta.dirname, '../../../../central/database/folder-lock.ts');

describe('lock of a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'menshen-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is held by one at a time and leaves nothing behind', () => {
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
    lockFolder(folder).release();
  });

  it('holds off another process as long as its own lives, and is taken over once that was killed', async () => {
    const script = `import { lockFolder } from ${JSON.stringify(module)};
      lockFolder(${JSON.stringify(folder)}); console.log('locked'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(() => lockFolder(folder)).toThrow(String(child.pid));
    child.kill('SIGKILL');
    await ended;
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(String(process.pid));
    lock.release();
  });

  it('is not held by a program that merely got the number of the old owner', () => {
    const file = path.join(folder, 'centre.lock');
    writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: '1', token: 'x' }));
    const lock = lockFolder(folder);
    expect(readFileSync(file, 'utf8')).not.toContain('"x"');
    lock.release();
  });

  it('is taken over where its file cannot be read', () => {
    writeFileSync(path.join(folder, 'centre.lock'), '');
    lockFolder(folder).release();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('identity of a process', () => {
  it('holds for one that runs, and no longer for one that has ended', () => {
    expect(stillRuns(identify(process.pid)!)).toBe(true);
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    expect(identify(pid)).toBeNull();
    expect(stillRuns({ pid, startedAt: null })).toBe(false);
  });
});
