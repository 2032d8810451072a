import type { Session } from 'electron';
import { decideRequest } from '../policy/requests.ts';
import type { Resolver } from '../resources/resolve.ts';

/** What stands between a session and the network. */
export interface RequestRules {
  readonly resolve: Resolver;
  /** The developer tools, where they are allowed, load their own pages. */
  readonly devTools: boolean;
  readonly onForeign: (address: string) => void;
}

/**
 * Answers `https://workstation.test` from this machine and refuses everything else, three times over: the scheme is
 * intercepted for that one host, the session cancels every other address, and no proxy of the machine is asked (a
 * proxy would resolve names by itself, past the rule of the command line that no name resolves). `https` already is a
 * standard, secure scheme with storage; no scheme of our own is registered, and none may bypass the policy.
 */
export async function answerRequests(session: Session, rules: RequestRules): Promise<void> {
  await session.setProxy({ mode: 'direct' });
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (asked, decide) => {
    const tools = rules.devTools && asked.url.startsWith('devtools://');
    const refused = !tools && decideRequest(asked.url) === 'refuse';
    if (refused) rules.onForeign(asked.url);
    decide({ cancel: refused });
  });
  session.protocol.handle('https', (request) => rules.resolve(request));
}
