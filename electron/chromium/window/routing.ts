import type { BrowserContext, Frame, Request as PageRequest, Route } from 'playwright';
import { decideNavigation } from '../../policy/navigation.ts';
import { decideRequest } from '../../policy/requests.ts';
import type { Resolver } from '../../resources/resolve.ts';

const answer = async (route: Route, resolve: Resolver): Promise<void> => {
  const asked = route.request();
  const response = await resolve(
    new Request(asked.url(), { method: asked.method(), headers: asked.headers() }),
  );
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
};

/** The frame that asks, or null for the first request of a window that a page opens: it has no frame yet. */
const frameOf = (asked: PageRequest): Frame | null => {
  try {
    return asked.frame();
  } catch {
    return null;
  }
};

const mayNavigate = (address: string, frame: Frame | null): boolean =>
  frame !== null && decideNavigation(address, frame.parentFrame() === null) === 'allow';

/** 204 on a navigation keeps the present page, with what was typed into it. */
const stayWhereYouAre = { status: 204 } as const;

/** A page that went away takes its open requests with it; answering them then fails, and that is no fault. */
const pageIsThere = (frame: Frame | null): boolean =>
  frame !== null && !frame.isDetached() && !frame.page().isClosed();

/**
 * Puts the host between the pages and the network: requests to the workstation's origin are answered by `resolve`,
 * everything else is aborted and reported with its address; a navigation elsewhere leaves the page as it is. Call it
 * before the first navigation.
 */
export async function routeRequests(
  context: BrowserContext,
  resolve: Resolver,
  onForeign: (address: string) => void,
): Promise<void> {
  await context.route('**/*', async (route) => {
    const asked = route.request();
    const frame = frameOf(asked);
    const decision = decideRequest(asked.url());
    if (decision === 'refuse') onForeign(asked.url());
    try {
      if (asked.isNavigationRequest() && !mayNavigate(asked.url(), frame))
        await route.fulfill(stayWhereYouAre);
      else if (decision === 'serve') await answer(route, resolve);
      else if (decision === 'pass') await route.continue();
      else await route.abort('blockedbyclient');
    } catch (fault) {
      if (pageIsThere(frame)) throw fault;
    }
  });
}
