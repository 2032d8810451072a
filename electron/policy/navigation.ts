import { appOrigin } from '../../shared/bridge/resources.ts';

/** The one address that a window may show. */
export const entryAddress = `${appOrigin}/index.html`;

/**
 * Whether a frame may go to `address`. Only the entry page in the main frame: not another host, not a paper of this
 * origin as a document of its own, not `javascript:`, `data:` or `file:`; a redirect is judged like a navigation.
 */
export function decideNavigation(address: string, mainFrame: boolean): 'allow' | 'deny' {
  if (!mainFrame || !URL.canParse(address)) return 'deny';
  const url = new URL(address);
  const entry = url.pathname === '/' || url.pathname === '/index.html';
  const bare = url.username === '' && url.password === '' && url.search === '';
  return url.origin === appOrigin && entry && bare ? 'allow' : 'deny';
}

/** What `setWindowOpenHandler` answers: no page opens a window; a viewer window is opened by the host itself. */
export const decideWindowOpen = (): { action: 'deny' } => ({ action: 'deny' });
