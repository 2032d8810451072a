import type { Bridge } from '../../shared/bridge/create-bridge.ts';
import type { Failure } from '../../shared/result.ts';
import { pullChanges } from '../pull/pull-changes.ts';
import { observable, type Observable } from '../app/state/observable.ts';
import type { CaseList } from './cases/case-list.ts';

/** Keeps the case list up to date with the centre. */
export interface Sync {
  readonly state: Observable<{ readonly running: boolean; readonly failure: Failure | null }>;
  /** Pulls now; while a pull runs, one more follows it, so that news arriving in between is not missed. */
  pull(): Promise<void>;
}

/** Creates the pull loop of one session. */
export function createSync(bridge: Bridge, cases: CaseList, storeId: string): Sync {
  const state = observable<{ running: boolean; failure: Failure | null }>({ running: false, failure: null });
  const target = { storeId, cursor: cases.cursor, apply: cases.apply, forget: cases.forget };
  let running: Promise<void> | null = null;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      state.set({ running: true, failure: state.get().failure });
      const failure = await pullChanges(bridge, target);
      state.set({ running: false, failure });
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
