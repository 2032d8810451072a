import { BrowserWindow } from 'electron';
import { mayReopen } from '../policy/crash-limit.ts';
import { entryAddress } from '../policy/navigation.ts';
import { windowOptions, type WindowWish } from '../policy/window-options.ts';
import type { Log } from '../services/host.ts';

/**
 * Opens the workstation's window on the screens; shown with its first paint. A page whose process died is loaded
 * again: what it had is in the journal and in its store.
 *
 * @param openWindows ids of windows that may call the host; this one is in it until it closes
 */
export async function openMainWindow(
  wish: WindowWish,
  openWindows: Set<string>,
  log: Log,
): Promise<BrowserWindow> {
  const window = new BrowserWindow(windowOptions(wish));
  const id = String(window.webContents.id);
  openWindows.add(id);
  window.once('closed', () => openWindows.delete(id));
  window.once('ready-to-show', () => window.show());
  const crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    crashes.push(performance.now());
    if (!mayReopen(crashes)) {
      log('error', 'the page crashes again and again; the window closes', { reason: details.reason });
      window.destroy();
      return;
    }
    log('error', 'the page crashed and is opened again', { reason: details.reason });
    window.webContents.reload();
  });
  await window.loadURL(entryAddress);
  return window;
}

/** Brings a window to the front, whatever state it is in. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
