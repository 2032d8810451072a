import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import {
  binary,
  electronArguments,
  endElectron,
  nobody,
  reason,
  startElectron,
} from './electron-under-test.ts';

describe.skipIf(binary === null)(`a life under Electron${binary === null ? ` (${reason})` : ''}`, () => {
  it('is alone on its data folder: a second start ends and leaves the first as it is', async () => {
    const first = await startElectron();
    const second = spawn(binary!, electronArguments(first.dataFolder, nobody), { stdio: 'ignore' });
    const [code] = (await once(second, 'exit')) as [number | null];
    expect(code).toBe(0);
    expect(await first.page.title()).toContain('门审');
    await endElectron(first);
  });

  it('ends when its window is closed, and the data folder is free for the next', async () => {
    const first = await startElectron();
    const ended = once(first.application.process(), 'exit');
    await first.page.close();
    await ended;
    const second = await startElectron(first.dataFolder);
    expect(await second.page.title()).toContain('门审');
    await endElectron(second);
  });

  it('keeps what the page stored from one start to the next', async () => {
    const first = await startElectron();
    await first.page.evaluate(() => localStorage.setItem('smoke', 'kept'));
    await first.application.close();
    const second = await startElectron(first.dataFolder);
    expect(await second.page.evaluate(() => localStorage.getItem('smoke'))).toBe('kept');
    await endElectron(second);
  });

  it('wraps a key so that only this machine reads it, where the system has a key store', async () => {
    const electron = await startElectron();
    const outcome = await electron.application.evaluate(async ({ safeStorage }) => {
      if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'no key store';
      const wrapped = await safeStorage.encryptStringAsync('a key');
      const { result } = await safeStorage.decryptStringAsync(wrapped);
      return { inClear: wrapped.includes('a key'), result };
    });
    expect(['no key store', { inClear: false, result: 'a key' }]).toContainEqual(outcome);
    await endElectron(electron);
  });

  it('opens a page again whose process died', async () => {
    const electron = await startElectron();
    await electron.application.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer(),
    );
    await expect
      .poll(() =>
        electron.application.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]!.webContents.getURL(),
        ),
      )
      .toBe('https://workstation.test/index.html');
    await endElectron(electron);
  });
});
