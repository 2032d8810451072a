import type { Changes } from '../../../shared/bridge/contract.ts';
import type { Result } from '../../../shared/result.ts';
import type { Workplace } from '../session/workplace.ts';

/** Asks the centre for one page of changes. */
export type AskChanges = (
  workplace: Workplace,
  cursor: string | null,
  limit: number,
) => Promise<Result<Changes>>;

/**
 * Asks for the next page of changes while the page of the screens still writes the one before, and gives it to the first who
 * asks for just that page. At most one page waits; a failed one is asked for again. A page that waited is as good as a fresh
 * one: what changed since stands behind the cursor it ends at.
 */
export function readAhead(askCentre: AskChanges): AskChanges {
  let ahead: {
    readonly workplace: Workplace;
    readonly cursor: string;
    readonly limit: number;
    readonly coming: Promise<Result<Changes>>;
  } | null = null;
  return async (workplace, cursor, limit) => {
    const waiting = ahead;
    ahead = null;
    const fits = waiting?.workplace === workplace && waiting.cursor === cursor && waiting.limit === limit;
    const early = fits ? await waiting.coming : null;
    const page = early?.ok === true ? early : await askCentre(workplace, cursor, limit);
    if (page.ok && page.value.hasMore) {
      const next = page.value.cursor;
      ahead = { workplace, cursor: next, limit, coming: askCentre(workplace, next, limit) };
    }
    return page;
  };
}
