import { readFile } from 'node:fs/promises';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { createResolver } from '../../resources/resolve.ts';
import type { Host, Log } from '../../services/host.ts';
import { grantPermissions } from '../browser/grant-permissions.ts';
import { launchOptions } from '../browser/launch-options.ts';
import { OpenWindows } from './open-windows.ts';
import { answerCalls, eventSender } from './page-bridge.ts';
import { turnOffOffers } from '../browser/preferences.ts';
import { freeProfile, profileHolder } from '../browser/profile.ts';
import { setAsideStores } from '../browser/set-aside-stores.ts';
import { routeRequests } from './routing.ts';
import { keepShown, originOnly } from './shown-page.ts';

/** What a window of the Chromium host shows and from where. */
export interface WindowSources {
  /** Chromium's own folder: IndexedDB and settings of the page live here between starts. */
  readonly profileFolder: string;
  readonly executablePath: string;
  readonly headless: boolean;
  /** Bundle of `electron/chromium/preload.ts`. */
  readonly preloadFile: string;
  readonly rendererFolder: string;
  /** The services behind the window. */
  readonly host: Pick<Host, 'handlers' | 'readResource' | 'subscribe'>;
  readonly log: Log;
}

/** An open window. */
export interface OpenedWindow {
  readonly context: BrowserContext;
  /** The page that is shown now; another one after a crash. */
  readonly page: () => Page;
  /** Addresses of other hosts that a page asked for; all were refused. */
  readonly foreignRequests: readonly string[];
  /** Process id of the browser, where its profile lock tells it. */
  readonly browserPid: number | null;
  /** Settles when the browser is gone, whoever ended it. */
  readonly closed: Promise<void>;
  /** Ends the browser. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Puts bridge, preload, route and grants in place while the browser shows an empty page, then the screens. The order
 * matters: whatever is not there before the first navigation, the page could do without it.
 */
async function prepare(context: BrowserContext, sources: WindowSources): Promise<OpenedWindow> {
  const { host, log } = sources;
  const closed = new Promise<void>((settle) => context.once('close', () => settle()));
  const foreignRequests: string[] = [];
  const windows = new OpenWindows();

  await answerCalls(context, windows, host.handlers, log);
  const preload = await readFile(sources.preloadFile, 'utf8');
  await context.addInitScript({ content: `(() => {${preload}\n})();` });
  const resolve = createResolver({
    rendererFolder: sources.rendererFolder,
    readResource: host.readResource,
    onFault: (path, fault) => log('error', 'a resource could not be served', { path, fault: String(fault) }),
  });
  await routeRequests(context, resolve, (address) => {
    foreignRequests.push(address);
    log('warning', 'a request to another host was refused', { origin: originOnly(address) });
  });
  await grantPermissions(context);
  const page = await keepShown(context, windows, log);
  const endEvents = host.subscribe(eventSender(page, log));
  context.once('close', endEvents);
  return {
    context,
    page,
    foreignRequests,
    browserPid: profileHolder(sources.profileFolder),
    closed,
    async close() {
      await context.close();
      await closed;
    },
  };
}

/**
 * Starts Chromium on an empty page, makes it the workstation's window and shows the screens.
 * Fails with `internal` (details: reason) when the browser cannot be started or cannot show the screens.
 */
export async function openWindow(sources: WindowSources): Promise<Result<OpenedWindow>> {
  let context: BrowserContext | undefined;
  try {
    await freeProfile(sources.profileFolder);
    for (const name of await setAsideStores(sources.profileFolder))
      sources.log('warning', 'what stood in the place of a store was set aside', { name });
    turnOffOffers(sources.profileFolder);
    const options = launchOptions({
      executablePath: sources.executablePath,
      headless: sources.headless,
      superuser: process.getuid?.() === 0,
    });
    context = await chromium.launchPersistentContext(sources.profileFolder, options);
    return ok(await prepare(context, sources));
  } catch (fault) {
    await context?.close();
    sources.log('error', 'the window could not be opened', { reason: String(fault) });
    return fail('internal', { reason: String(fault).split('\n')[0] ?? '' });
  }
}
