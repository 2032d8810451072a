import type { Bridge } from '../../shared/bridge/create-bridge.ts';
import type { Changes } from '../../shared/bridge/contract.ts';
import type { Failure, Result } from '../../shared/result.ts';
import type { Applied } from '../store/cases/case-store.ts';

/** Rows asked for at once; the contract allows up to 500. */
const pageSize = 250;

/** Where pulled changes go. */
export interface PullTarget {
  readonly storeId: string;
  /** Where the last pull ended; `null` before the first. */
  cursor(): Promise<string | null>;
  /** Writes a page and its cursor in one transaction. */
  apply(changes: Changes['changes'], cursor: string): Promise<Result<Pick<Applied, 'mark'>>>;
  /** Forgets everything pulled, before a full pull. */
  forget(): Promise<Result<void>>;
}

/**
 * Brings every change since the cursor into the store, page by page, and tells the host the mark reached. The next page is
 * already on its way while one is written, and is let go when that fails. Ends with the first failure (`null` when all
 * arrived); what arrived before it stays. An expired cursor starts over from nothing.
 */
export async function pullChanges(bridge: Bridge, target: PullTarget): Promise<Failure | null> {
  const ask = (cursor: string | null) => bridge.call('changes.pull', { cursor, limit: pageSize });
  let cursor = await target.cursor();
  let coming = ask(cursor);
  let reported: Promise<Result<null>> = Promise.resolve({ ok: true, value: null });
  for (;;) {
    const page = await coming;
    if (!page.ok && page.error.code === 'cursor-expired' && cursor !== null) {
      const forgotten = await target.forget();
      if (!forgotten.ok) return forgotten.error;
      cursor = null;
      coming = ask(cursor);
      continue;
    }
    if (!page.ok) return page.error;
    cursor = page.value.cursor;
    if (page.value.hasMore) coming = ask(cursor);
    const applied = await target.apply(page.value.changes, cursor);
    if (!applied.ok) return applied.error;
    const marked = await reported;
    if (!marked.ok) return marked.error;
    reported = bridge.call('store.mark', { storeId: target.storeId, mark: applied.value.mark });
    if (page.value.hasMore) continue;
    const last = await reported;
    return last.ok ? null : last.error;
  }
}
