import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { windowOptions } from '../../electron/policy/window-options.ts';
import { binary, endElectron, reason, startElectron, type ElectronUnderTest } from './electron-under-test.ts';

let electron: ElectronUnderTest;

/** What the page under test sees of the bridge. */
interface PageGlobals {
  readonly menshen: { call(name: string, ...args: unknown[]): Promise<{ ok: boolean; value?: unknown }> };
}

describe.skipIf(binary === null)(`the window under Electron${binary === null ? ` (${reason})` : ''}`, () => {
  beforeAll(async () => {
    electron = await startElectron();
  });
  afterAll(() => endElectron(electron));

  it('shows the screens at the workstation’s own origin, isolated and secure', async () => {
    expect(electron.page.url()).toBe('https://workstation.test/index.html');
    expect(await electron.page.evaluate(() => [isSecureContext, crossOriginIsolated])).toEqual([true, true]);
  });

  it('has the preferences it was given, as Electron itself reports them', async () => {
    const real = await electron.application.evaluate(({ BrowserWindow }) =>
      (
        BrowserWindow.getAllWindows()[0]!.webContents as unknown as {
          getLastWebPreferences(): Record<string, unknown>;
        }
      ).getLastWebPreferences(),
    );
    const { preload: _, ...wanted } = windowOptions({
      preload: '',
      devTools: false,
      title: '',
    }).webPreferences;
    expect(real).toMatchObject(wanted);
  });

  it('gives the page its bridge and nothing of Node or Electron', async () => {
    const seen = await electron.page.evaluate(() => {
      const page = globalThis as unknown as Record<string, unknown>;
      return {
        bridge: Object.keys(page['menshen'] as object).toSorted(),
        rest: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].map(
          (name) => typeof page[name],
        ),
      };
    });
    expect(seen.bridge).toEqual(['call', 'subscribe']);
    expect(new Set(seen.rest)).toEqual(new Set(['undefined']));
  });

  it('answers calls of the page, and says which host it is', async () => {
    const status = await electron.page.evaluate(() =>
      (globalThis as unknown as PageGlobals).menshen.call('session.status'),
    );
    expect(status).toMatchObject({ ok: true, value: { signedIn: false, host: 'electron' } });
  });

  it('keeps a database', async () => {
    const kept = await electron.page.evaluate(
      () =>
        new Promise((settle, refuse) => {
          const asked = indexedDB.open('smoke', 1);
          asked.addEventListener('success', () => settle(asked.result.name));
          asked.addEventListener('error', () => refuse(asked.error));
        }),
    );
    expect(kept).toBe('smoke');
  });

  it('stays where it is, opens no window and follows no redirect', async () => {
    await electron.page.evaluate(() => {
      window.open('https://example.com/');
      location.href = 'https://example.com/';
    });
    await electron.page.evaluate(() => {
      location.href = '/documents/00/original';
    });
    expect(electron.page.url()).toBe('https://workstation.test/index.html');
    expect(electron.application.windows()).toHaveLength(1);
  });

  it('reaches no network, neither from the page nor through the session of the host', async () => {
    const fromPage = await electron.page.evaluate(() =>
      fetch('https://example.com/', { mode: 'no-cors' }).then(
        () => 'reached',
        () => 'refused',
      ),
    );
    const fromSession = await electron.application.evaluate(({ session }) =>
      session.defaultSession.fetch('http://example.com/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect([fromPage, fromSession]).toEqual(['refused', 'refused']);
  });

  it.each(['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'clipboard-read'])(
    'refuses %s',
    async (name) => {
      const state = await electron.page.evaluate(
        async (asked) => (await navigator.permissions.query({ name: asked as 'camera' })).state,
        name,
      );
      expect(state).toBe('denied');
    },
  );

  it('refuses a paper while nobody is signed in', async () => {
    const status = await electron.page.evaluate(
      async (hash) => (await fetch(`/documents/${hash}/original`)).status,
      'ab'.repeat(32),
    );
    expect(status).toBe(403);
  });

  it('runs its pages in the operating system’s sandbox', async () => {
    const sandboxed = await electron.application.evaluate(({ app }) =>
      app
        .getAppMetrics()
        .filter((process) => process.type === 'Tab')
        .map((process) => process.sandboxed),
    );
    // Linux does not report the sandbox of a process; there the preference above stands for it
    expect(sandboxed.every((value) => value !== false)).toBe(true);
  });
});
