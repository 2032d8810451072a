import type { Change } from '../../../shared/bridge/contract.ts';
import type { CaseId } from '../../../shared/domain/identifiers.ts';
import type { Database } from '../database.ts';
import type { CaseRow } from '../rows.ts';
import type { Holdings } from './holdings.ts';
import { presentMeta } from './present-meta.ts';
import type { PageSizes } from './page-sizes.ts';
import { idOf, sealPage, unsealPage, unsealRow } from './page.ts';

/** Pages that one step rewrites; it takes in single rows for half as many. */
const pagesAtOnce = 4;

/** Share of the cases that may rest as rows of their own. */
const ownShare = 0.05;

/** Share of a page's rows below which it is worth making anew. */
const sparseBelow = 0.7;

/** Which pages and single rows the next step makes anew; nothing where the store is in order. */
export function chooseWork(
  holdings: Holdings,
  { full, smallest }: PageSizes,
): { pages: number[]; own: CaseId[] } {
  const states = [...holdings.pages];
  const urgent = states.filter(([, { mustGo }]) => mustGo);
  const sparse = states.filter(([, { rows, live, mustGo }]) => !mustGo && live < rows * sparseBelow);
  const small = states.filter(
    ([, { rows, live, mustGo }]) => !mustGo && live >= rows * sparseBelow && live <= full / 2,
  );
  const chosen = [...urgent, ...sparse, ...(small.length > 1 ? small : [])].slice(0, pagesAtOnce);
  const many = holdings.own.size > Math.max(smallest, holdings.of.size * ownShare);
  return {
    pages: chosen.map(([page]) => page),
    own: many ? [...holdings.own].slice(0, (pagesAtOnce / 2) * full) : [],
  };
}

/**
 * Makes the chosen pages and rows anew as full pages, in one transaction; what nothing refers to any more is not written
 * again. Changes neither mark nor cursor. True when something was done.
 * @throws what the database throws, and when a page does not open; nothing is written then
 */
export async function compactOnce(
  database: Database,
  key: CryptoKey,
  holdings: Holdings,
  mark: number,
  sizes: PageSizes,
): Promise<boolean> {
  const chosen = chooseWork(holdings, sizes);
  if (chosen.pages.length === 0 && chosen.own.length === 0) return false;
  const changes: Change[] = [];
  let before = chosen.own.length;
  for (const page of chosen.pages) {
    const row = await database.pages.get(page);
    if (row === undefined) throw new DOMException('a page is missing', 'InvalidStateError');
    before += row.rows;
    for (const change of await unsealPage(key, row))
      if (holdings.of.get(idOf(change))?.page === page) changes.push(change);
  }
  const own = (await database.cases.bulkGet(chosen.own)).filter((row): row is CaseRow => row !== undefined);
  changes.push(...(await Promise.all(own.map((row) => unsealRow(key, row)))));
  const first = holdings.lastPage() + 1;
  const count = Math.ceil(changes.length / sizes.full);
  const parts = Array.from({ length: count }, (_, n) => changes.slice(n * sizes.full, (n + 1) * sizes.full));
  const sealed = await Promise.all(parts.map((part, n) => sealPage(key, first + n, part)));
  await database.transaction('rw', database.pages, database.cases, database.meta, async () => {
    const present = await presentMeta(database, mark);
    await database.pages.bulkDelete(chosen.pages);
    await database.cases.bulkDelete(chosen.own);
    await database.pages.bulkAdd(sealed);
    await database.meta.put({ ...present, rows: present.rows + changes.length - before });
  });
  for (const page of chosen.pages) holdings.dropPage(page);
  for (const [n, part] of parts.entries()) {
    holdings.addPage(first + n, part.length);
    for (const change of part) holdings.place(change, first + n);
  }
  return true;
}
