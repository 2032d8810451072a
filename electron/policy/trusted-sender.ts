import { appOrigin } from '../../shared/bridge/resources.ts';
import type { Sender } from '../../shared/bridge/serve-bridge.ts';

/**
 * Whether a call may be answered: from a window that this host opened, from its top frame, at the workstation's origin.
 * Stops a frame that got into the page, a page that was led elsewhere, and a window that somebody else opened.
 *
 * @param openWindows ids of the windows that the host opened and that are still open
 */
export function isTrustedSender(openWindows: ReadonlySet<string>): (sender: Sender) => boolean {
  return (sender) => sender.topFrame && sender.origin === appOrigin && openWindows.has(sender.windowId);
}
