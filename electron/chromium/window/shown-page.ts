import type { BrowserContext, Page } from 'playwright';
import { mayReopen } from '../../policy/crash-limit.ts';
import { decideNavigation, entryAddress } from '../../policy/navigation.ts';
import type { Log } from '../../services/host.ts';
import type { OpenWindows } from './open-windows.ts';

/** The origin of an address, for the log: the rest may hold what nobody should read there. */
export const originOnly = (address: string): string =>
  URL.canParse(address) ? new URL(address).origin : 'unreadable';

/**
 * Shows the screens in the first page of `context` and keeps them there: a page that crashed is opened again, one that
 * was led away is brought back, pages that open themselves, downloads and dialogs are closed. When the person closes
 * the page, the browser ends.
 *
 * @returns the page that is shown now
 */
export async function keepShown(
  context: BrowserContext,
  windows: OpenWindows,
  log: Log,
): Promise<() => Page> {
  let shown = context.pages()[0] ?? (await context.newPage());
  let reopening = false;
  let ended = false;
  context.once('close', () => {
    ended = true;
  });

  const inBackground = (work: Promise<unknown>): void => {
    work.catch((fault: unknown) => {
      if (!ended) log('warning', 'the window did not follow', { reason: String(fault).split('\n')[0] ?? '' });
    });
  };

  const crashes: number[] = [];
  const reopen = async (crashed: Page): Promise<void> => {
    crashes.push(performance.now());
    if (!mayReopen(crashes)) {
      log('error', 'the page crashes again and again; the window closes');
      return context.close();
    }
    log('error', 'the page crashed and is opened again');
    reopening = true;
    shown = await context.newPage();
    reopening = false;
    await Promise.all([show(shown), crashed.close()]);
  };

  const show = async (page: Page): Promise<void> => {
    windows.add(page);
    page.on('download', (download) => inBackground(download.cancel()));
    page.on('dialog', (dialog) =>
      inBackground(dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()),
    );
    page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('Content Security Policy'))
        log('warning', 'the page met its own policy', { text: message.text().slice(0, 300) });
    });
    page.on('pageerror', (error) => log('error', 'the page threw', { error: error.stack ?? error.message }));
    page.on('framenavigated', (frame) => {
      if (frame !== page.mainFrame() || decideNavigation(frame.url(), true) === 'allow') return;
      log('warning', 'a page was led away and is brought back', { origin: originOnly(frame.url()) });
      inBackground(page.goto(entryAddress));
    });
    page.once('crash', () => inBackground(reopen(page)));
    page.once('close', () => {
      if (page === shown) inBackground(context.close());
    });
    await page.goto(entryAddress);
  };

  context.on('page', (opened) => {
    if (reopening) return;
    log('warning', 'a page tried to open a window');
    inBackground(opened.close());
  });
  await show(shown);
  return () => shown;
}
