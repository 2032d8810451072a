import type { Change } from '../../../shared/bridge/contract.ts';
import type { CaseId } from '../../../shared/domain/identifiers.ts';
import { idOf, revisionOf } from './page.ts';

/** Stands for the rows of `cases` where a page is asked for. */
export const ownRow = 0;

/** What the store has of a case, and where it rests. */
export interface Holding {
  readonly revision: number;
  /** It left this user's scope at that revision. */
  readonly gone: boolean;
  /** Number of its page, or `ownRow`. */
  readonly page: number;
}

/** What is known of a page without opening it. */
export interface PageState {
  readonly rows: number;
  /** Rows that nothing later has taken the place of. */
  live: number;
  /** It still holds a case that left the scope: to be rewritten soon. */
  mustGo: boolean;
}

/**
 * May the change replace what is held? Higher revisions only; at the same revision only where the case leaves the scope
 * or comes back into it (a lease that ran out changes who may see the case, not the case).
 */
export const replaces = (change: Change, held: Pick<Holding, 'revision' | 'gone'> | undefined): boolean =>
  held === undefined ||
  revisionOf(change) > held.revision ||
  (revisionOf(change) === held.revision && (change.kind === 'removed') !== held.gone);

/** Where every case rests: the memory of the store, true to what was committed. */
export interface Holdings {
  readonly of: ReadonlyMap<CaseId, Holding>;
  readonly pages: ReadonlyMap<number, PageState>;
  /** Cases that rest as rows of their own. */
  readonly own: ReadonlySet<CaseId>;
  lastPage(): number;
  /** A page was found or written. */
  addPage(page: number, rows: number): void;
  dropPage(page: number): void;
  /** An earlier copy of the case rests in that page. */
  addCopy(caseId: CaseId, page: number): void;
  /** The change now rests there and takes the place of what was held. */
  place(change: Change, page: number): void;
  clear(): void;
}

/** Nothing held. */
export function createHoldings(): Holdings {
  const of = new Map<CaseId, Holding>();
  const pages = new Map<number, PageState>();
  const own = new Set<CaseId>();
  /** Pages with copies that something later took the place of. */
  const copies = new Map<CaseId, number[]>();
  let lastPage = 0;
  const addCopy = (id: CaseId, page: number): void => {
    const known = copies.get(id);
    if (known === undefined) copies.set(id, [page]);
    else known.push(page);
    const state = pages.get(page);
    if (state !== undefined && of.get(id)?.gone === true) state.mustGo = true;
  };
  return {
    of,
    pages,
    own,
    lastPage: () => lastPage,
    addPage(page, rows) {
      pages.set(page, { rows, live: 0, mustGo: false });
      lastPage = Math.max(lastPage, page);
    },
    dropPage: (page) => void pages.delete(page),
    addCopy,
    place(change, page) {
      const id = idOf(change);
      const gone = change.kind === 'removed';
      const before = of.get(id);
      of.set(id, { revision: revisionOf(change), gone, page });
      const left = before === undefined ? undefined : pages.get(before.page);
      if (before !== undefined && left !== undefined) {
        left.live -= 1;
        if (!before.gone) addCopy(id, before.page);
      }
      if (gone)
        for (const copy of copies.get(id) ?? []) {
          const state = pages.get(copy);
          if (state !== undefined) state.mustGo = true;
        }
      const reached = pages.get(page);
      if (reached !== undefined) reached.live += 1;
      if (page === ownRow) own.add(id);
      else own.delete(id);
    },
    clear() {
      of.clear();
      pages.clear();
      own.clear();
      copies.clear();
    },
  };
}
