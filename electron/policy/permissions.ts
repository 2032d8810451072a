import { appOrigin } from '../../shared/bridge/resources.ts';

/**
 * What a page may be granted, by Electron's name of the permission. Whatever is not listed is refused; Electron grants
 * everything when no handler is set, so both its request and its check handler ask here.
 */
const granted: ReadonlySet<string> = new Set([
  // the store asks to be kept when the disk is short; moot under Electron, needed in Chromium
  'persistent-storage',
  // papers over the whole screen
  'fullscreen',
  // copying a receipt number; reading the clipboard stays refused
  'clipboard-sanitized-write',
]);

/** A wish of a page as the host sees it; `origin` is that of the asking frame. */
export interface PermissionWish {
  readonly permission: string;
  readonly origin: string;
  readonly mainFrame: boolean;
}

/** True only for a listed permission, asked by the main frame of the workstation's own origin. */
export function decidePermission(wish: PermissionWish): boolean {
  const origin = URL.canParse(wish.origin) ? new URL(wish.origin).origin : '';
  return wish.mainFrame && origin === appOrigin && granted.has(wish.permission);
}
