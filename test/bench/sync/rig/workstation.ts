import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { findChromium } from '../../../../electron/chromium/browser/executable.ts';
import { openWindow } from '../../../../electron/chromium/window/open-window.ts';
import type { Host } from '../../../../electron/services/host.ts';
import { startHost } from '../../../../electron/services/start-host.ts';
import { locationsInProject } from '../../../../electron/startup/locations.ts';
import { systemPorts } from '../../../../electron/startup/system-ports.ts';
import { contract, type CallName } from '../../../../shared/bridge/contract.ts';

/** A call of the page that the host has answered; times in milliseconds of this process. */
export interface AnsweredCall {
  readonly name: CallName;
  readonly args: readonly unknown[];
  readonly result: unknown;
  readonly began: number;
  readonly ended: number;
}

/** The workstation with its screens in headless Chromium, new, signed out, with an ear at its bridge. */
export interface BenchWorkstation {
  readonly host: Host;
  readonly page: Page;
  readonly calls: readonly AnsweredCall[];
  /** From now on the centre can, or cannot, be reached. */
  network(there: boolean): void;
  signIn(person: { readonly account: string; readonly password: string }): Promise<void>;
  close(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../../../..');

/** Chromium's place on this machine. Throws a sentence where there is none. */
export function chromiumPath(): string {
  const found = findChromium(process.env['PATH'] ?? '');
  if (found === null) throw new Error('bench sync needs Chromium: apt-get install chromium');
  return found;
}

/** Starts host and window on a data folder of their own. */
export async function openBenchWorkstation(
  centreUrl: string,
  resourcesFolder: string,
  bundles: string,
): Promise<BenchWorkstation> {
  const folder = mkdtempSync(path.join(tmpdir(), 'menshen-bench-workstation-'));
  const locations = locationsInProject(root, process.execPath);
  let there = true;
  const ports = systemPorts((level, message, facts) => {
    if (level === 'error') process.stderr.write(`${message} ${JSON.stringify(facts)}\n`);
  }, null);
  const started = await startHost(
    {
      dataFolder: folder,
      centreUrl,
      resourcesFolder,
      hostKind: 'chromium',
      appVersion: '0.1.0',
      engine: locations.engine,
    },
    {
      ...ports,
      fetch: (...request) =>
        there ? ports.fetch(...request) : Promise.reject(new TypeError('the network is gone')),
    },
  );
  if (!started.ok) throw new Error(`the host did not start: ${started.error.code}`);
  const host = started.value;
  const calls: AnsweredCall[] = [];
  const opened = await openWindow({
    profileFolder: path.join(folder, 'profile'),
    executablePath: chromiumPath(),
    headless: true,
    preloadFile: path.join(bundles, 'preload/chromium.cjs'),
    rendererFolder: path.join(bundles, 'renderer'),
    host: { ...host, handlers: overheard(host.handlers, calls) },
    log: ports.log,
  });
  if (!opened.ok) throw new Error(`no window: ${JSON.stringify(opened.error)}`);
  const page = opened.value.page();
  return {
    host,
    page,
    calls,
    network: (now) => {
      there = now;
    },
    async signIn({ account, password }) {
      await page.getByLabel('账号').fill(account);
      await page.getByLabel('密码', { exact: true }).fill(password);
      await page.getByRole('button', { name: '登录' }).click();
    },
    async close() {
      await opened.value.close();
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function overheard(handlers: Host['handlers'], calls: AnsweredCall[]): Host['handlers'] {
  const names = Object.keys(contract) as CallName[];
  const listening = names.map((name) => {
    const handle = handlers[name] as (...args: unknown[]) => Promise<unknown>;
    return [
      name,
      async (...args: unknown[]) => {
        const began = performance.now();
        const result = await handle(...args);
        calls.push({ name, args, result, began, ended: performance.now() });
        return result;
      },
    ];
  });
  return Object.fromEntries(listening) as Host['handlers'];
}
