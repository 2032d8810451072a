import type { BrowserContext } from 'playwright';
import { appOrigin } from '../../../shared/bridge/resources.ts';

/**
 * Grants the workstation's origin what `electron/policy/permissions.ts` grants under Electron, through the DevTools
 * protocol; whatever is not named is refused by the browser from then on, without asking the person. The grant lasts
 * as long as the session that gave it, so that is left open until the browser ends.
 */
export async function grantPermissions(context: BrowserContext): Promise<void> {
  const page = context.pages()[0];
  if (page === undefined) throw new Error('the browser has no page yet');
  const session = await context.newCDPSession(page);
  await session.send('Browser.grantPermissions', {
    origin: appOrigin,
    permissions: ['durableStorage', 'clipboardSanitizedWrite'],
  });
}
