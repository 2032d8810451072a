import type { Bridge } from '../../shared/bridge/create-bridge.ts';
import type { Changes } from '../../shared/bridge/contract.ts';
import type { Failure, Result } from '../../shared/result.ts';
import type { Applied } from '../store/case-rows.ts';

/** Rows asked for at once; the contract allows up to 500. */
const pageSize = 200;

/** Where pulled changes go. */
export interface PullTarget {
  readonly storeId: string;
  /** Where the last pull ended; `null` before the first. */
  cursor(): Promise<string | null>;
  /** Writes a page and its cursor in one transaction. */
  apply(changes: Changes['changes'], cursor: string): Promise<Result<Applied>>;
  /** Forgets everything pulled, before a full pull. */
  forget(): Promise<Result<void>>;
}

/**
 * Brings every change since the cursor into the store, page by page, and tells the host the mark reached. Ends with the
 * first failure (`null` when all arrived); what arrived before it stays. An expired cursor starts over from nothing.
 */
export async function pullChanges(bridge: Bridge, target: PullTarget): Promise<Failure | null> {
  for (;;) {
    const cursor = await target.cursor();
    const page = await bridge.call('changes.pull', { cursor, limit: pageSize });
    if (!page.ok && page.error.code === 'cursor-expired' && cursor !== null) {
      const forgotten = await target.forget();
      if (!forgotten.ok) return forgotten.error;
      continue;
    }
    if (!page.ok) return page.error;
    const applied = await target.apply(page.value.changes, page.value.cursor);
    if (!applied.ok) return applied.error;
    const marked = await bridge.call('store.mark', { storeId: target.storeId, mark: applied.value.mark });
    if (!marked.ok) return marked.error;
    if (!page.value.hasMore) return null;
  }
}
