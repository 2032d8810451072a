import type { MetaRow } from './rows.ts';

/** What the host remembers of the store, kept outside of it. */
export interface Expected {
  readonly storeId: string;
  readonly mark: number;
}

/**
 * Is the store that opened the one that was closed? A damaged IndexedDB mostly opens as silently empty (design 4), so
 * an openable database proves nothing: it must carry the expected id, reach the host's mark, and hold as many rows as
 * it says. `new` = nothing here and nothing was expected.
 */
export function judgeStore(
  meta: MetaRow | undefined,
  rowsFound: number,
  expected: Expected,
): { verdict: 'new' | 'sound' } | { verdict: 'lost'; reason: string } {
  if (meta === undefined && rowsFound === 0 && expected.mark === 0) return { verdict: 'new' };
  if (meta === undefined) return { verdict: 'lost', reason: 'missing' };
  if (meta.storeId !== expected.storeId) return { verdict: 'lost', reason: 'foreign' };
  if (meta.mark < expected.mark)
    return { verdict: 'lost', reason: `short: ${meta.mark} of ${expected.mark}` };
  if (meta.rows !== rowsFound) return { verdict: 'lost', reason: `rows: ${rowsFound} of ${meta.rows}` };
  return { verdict: 'sound' };
}
