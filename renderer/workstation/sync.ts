import type { Bridge } from '../../shared/bridge/create-bridge.ts';
import type { Failure } from '../../shared/result.ts';
import { compareHoldings, type Comparison } from '../pull/compare-holdings.ts';
import { pullChanges, type PullTarget } from '../pull/pull-changes.ts';
import { observable, type Observable } from '../app/state/observable.ts';
import type { CaseList } from './cases/case-list.ts';

/** Keeps the case list up to date with the centre. */
export interface Sync {
  readonly state: Observable<{ readonly running: boolean; readonly failure: Failure | null }>;
  /**
   * Pulls now, compares with the centre from time to time, and puts the store in order; while this goes on, one more pull
   * follows it, so that news arriving in between is not missed.
   */
  pull(): Promise<void>;
}

/** What a sync depends on besides the centre and the store. */
export interface SyncOptions {
  /** Milliseconds of any steady clock. */
  readonly now: () => number;
  /** The store did not hold what the centre would have it hold; everything is pulled anew. */
  readonly differed: (comparison: Comparison) => void;
  /** Hears of every comparison. */
  readonly compared?: (comparison: Comparison) => void;
}

/** Milliseconds between two comparisons: the centre goes over every case in scope for each. */
const comparePause = 10 * 60_000;

/** Creates the sync of one session; the store is compared after the first pull, then when something new was pulled. */
export function createSync(
  bridge: Bridge,
  cases: CaseList,
  storeId: string,
  { now, differed, compared }: SyncOptions,
  target: PullTarget = { storeId, cursor: cases.cursor, apply: cases.apply, forget: cases.forget },
): Sync {
  const state = observable<{ running: boolean; failure: Failure | null }>({ running: false, failure: null });
  let running: Promise<void> | null = null;
  let again = false;
  let last: { readonly at: number; readonly cursor: string | null } | null = null;
  /** Everything was pulled anew because of a difference, and no comparison has come out equal since. */
  let resynced = false;

  const compare = async (): Promise<Failure | null> => {
    const cursor = await cases.cursor();
    if (last !== null && (cursor === last.cursor || now() - last.at < comparePause)) return null;
    const comparison = await compareHoldings(bridge, cases);
    compared?.(comparison);
    if (comparison.outcome === 'unsettled') return null;
    last = { at: now(), cursor };
    if (comparison.outcome === 'equal') resynced = false;
    else if (resynced) return { code: 'store-differs' };
    else {
      resynced = true;
      last = null;
      const forgotten = await target.forget();
      if (!forgotten.ok) return forgotten.error;
      differed(comparison);
      again = true;
    }
    return null;
  };

  const putInOrder = async (): Promise<Failure | null> => {
    for (;;) {
      const step = await cases.tidy();
      if (!step.ok) return step.error;
      if (!step.value || again) return null;
    }
  };

  const run = async (): Promise<void> => {
    do {
      again = false;
      state.set({ running: true, failure: state.get().failure });
      let failure = await pullChanges(bridge, target);
      if (failure === null && !again) failure = await compare();
      state.set({ running: false, failure });
      const untidy = again ? null : await putInOrder();
      if (untidy !== null && failure === null) state.set({ running: false, failure: untidy });
    } while (again);
    running = null;
  };
  return {
    state,
    pull() {
      if (running !== null) again = true;
      else running = run();
      return running;
    },
  };
}
