import type { Bridge } from '../../shared/bridge/create-bridge.ts';
import type { Failure } from '../../shared/result.ts';
import type { Held } from '../store/cases/case-store.ts';

/** What a comparison with the centre came to; `unsettled` where one of the two has moved on, or could not be asked. */
export type Comparison =
  | { readonly outcome: 'equal' | 'differs'; readonly here: number; readonly there: number }
  | { readonly outcome: 'unsettled'; readonly failure: Failure | null };

/**
 * Compares what the store holds with what the centre would have it hold, by hash of cases and revisions. Sound at any
 * moment: the centre answers for the very cursor the store stands at, and only where nothing came after it.
 */
export async function compareHoldings(bridge: Bridge, store: { held(): Promise<Held> }): Promise<Comparison> {
  const here = await store.held();
  if (here.cursor === null) return { outcome: 'unsettled', failure: null };
  const there = await bridge.call('changes.holdings', { cursor: here.cursor });
  if (!there.ok) return { outcome: 'unsettled', failure: there.error };
  if (!there.value.quiet) return { outcome: 'unsettled', failure: null };
  const { cases, digest } = there.value;
  return { outcome: digest === here.digest ? 'equal' : 'differs', here: here.cases, there: cases };
}
