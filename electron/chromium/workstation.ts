import path from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Locations } from '../startup/locations.ts';
import type { Host, HostPorts } from '../services/host.ts';
import { startHost } from '../services/start-host.ts';
import { findChromium } from './browser/executable.ts';
import { openWindow } from './window/open-window.ts';

/** What a workstation in Chromium is started with. */
export interface WorkstationOptions {
  /** Everything kept on this machine; Chromium's profile is `profile/` in it. */
  readonly dataFolder: string;
  readonly centreUrl: string;
  readonly headless: boolean;
  readonly appVersion: string;
  readonly locations: Locations;
  readonly ports: HostPorts;
  /** Chromium to use; else Debian's or the one in `PATH`. */
  readonly executablePath?: string;
}

/** A workstation: the services and the window on them. */
export interface Workstation {
  readonly host: Host;
  readonly context: BrowserContext;
  /** The page that is shown now. */
  readonly page: Page;
  /** Addresses of other hosts that a page asked for; all were refused. */
  readonly foreignRequests: readonly string[];
  readonly browserPid: number | null;
  /** Settles when window and services have ended, whoever began it. */
  readonly closed: Promise<void>;
  /** Closes the window, then the services. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Starts the services on a data folder and opens a Chromium window on them. When the window is closed, by whomever,
 * the services end cleanly. Fails with what `startHost` fails with (`data-folder-in-use` …), or with `internal`
 * (details: reason) when there is no Chromium or it does not start; nothing is left running then.
 */
export async function startWorkstation(options: WorkstationOptions): Promise<Result<Workstation>> {
  const executablePath = options.executablePath ?? findChromium(process.env['PATH'] ?? '');
  if (executablePath === null) return fail('internal', { reason: 'no Chromium found; install chromium' });
  const started = await startHost(
    {
      dataFolder: options.dataFolder,
      centreUrl: options.centreUrl,
      resourcesFolder: options.locations.resourcesFolder,
      hostKind: 'chromium',
      appVersion: options.appVersion,
      engine: options.locations.engine,
    },
    options.ports,
  );
  if (!started.ok) return started;
  const host = started.value;
  const opened = await openWindow({
    profileFolder: path.join(options.dataFolder, 'profile'),
    executablePath,
    headless: options.headless,
    preloadFile: options.locations.chromiumPreload,
    rendererFolder: options.locations.rendererFolder,
    host,
    log: options.ports.log,
  });
  if (!opened.ok) {
    await host.close();
    return opened;
  }
  const window = opened.value;
  const closed = window.closed.then(() => host.close());
  return ok({
    host,
    context: window.context,
    get page() {
      return window.page();
    },
    foreignRequests: window.foreignRequests,
    browserPid: window.browserPid,
    closed,
    async close() {
      await window.close();
      await closed;
    },
  });
}
