import type { Change } from '../../../shared/bridge/contract.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { CaseId } from '../../../shared/domain/identifiers.ts';
import type { Result } from '../../../shared/result.ts';
import { observable, type Observable } from '../../app/state/observable.ts';
import { inBatches } from '../../app/state/in-batches.ts';
import { MapView } from '../../app/state/map-view.ts';
import { createCaseSearch } from '../../search/flat-index.ts';
import { casesIn } from '../../store/cases/page.ts';
import type { LoadedCases } from '../../store/open-store.ts';
import type { Applied, CaseStore, Held } from '../../store/cases/case-store.ts';

/** Every case in this user's scope, in memory, always what the store holds. */
export interface CaseList {
  readonly all: Observable<ReadonlyMap<CaseId, CaseRecord>>;
  cursor(): Promise<string | null>;
  /** Writes to the store first, then shows. */
  apply(changes: readonly Change[], cursor?: string): Promise<Result<Applied>>;
  forget(): Promise<Result<void>>;
  /**
   * The cases that answer to what was typed (receipt number, name, its pinyin or initials, last four of the certificate
   * number); earlier records of cases that have changed are among them. `null`: nothing was typed.
   */
  find(typed: string): ReadonlySet<CaseRecord> | null;
  /** What the store holds, to be compared with the centre. */
  held(): Promise<Held>;
  /** One step of putting the store in order; true while there is more to do. */
  tidy(): Promise<Result<boolean>>;
}

/**
 * Milliseconds between two tellings while changes keep coming: each has every list on screen made anew, which takes time in
 * proportion to the cases, and should stay a small part of it.
 */
const pauseFor = (cases: number): number => Math.max(250, cases / 20);

/** Creates the list over an opened store. */
export function createCaseList(store: CaseStore, initial: readonly LoadedCases[]): CaseList {
  const cases = new Map<CaseId, CaseRecord>();
  const search = createCaseSearch();
  for (const { records, texts } of initial) {
    for (const record of records) cases.set(record.caseId, record);
    search.add(records, texts);
  }
  const all = observable<ReadonlyMap<CaseId, CaseRecord>>(new MapView(cases));
  const tell = inBatches(
    () => all.set(new MapView(cases)),
    () => pauseFor(cases.size),
  );
  return {
    all,
    cursor: store.cursor,
    find: search.find,
    held: store.held,
    tidy: store.tidy,
    async apply(changes, cursor) {
      const applied = await store.apply(changes, cursor);
      if (!applied.ok) return applied;
      const { changes: taken, texts } = applied.value;
      search.add(casesIn(taken), texts);
      for (const change of taken)
        if (change.kind === 'case') cases.set(change.case.caseId, change.case);
        else cases.delete(change.caseId);
      if (taken.length > 0) tell();
      return applied;
    },
    async forget() {
      const forgotten = await store.forget();
      if (!forgotten.ok) return forgotten;
      cases.clear();
      search.clear();
      tell();
      return forgotten;
    },
  };
}
