import type { Change } from '../../../shared/bridge/contract.ts';
import type { CaseId } from '../../../shared/domain/identifiers.ts';
import { flatten } from '../../search/flat-index.ts';
import type { Database } from '../database.ts';
import type { MetaRow } from '../rows.ts';
import type { PageSizes } from './page-sizes.ts';
import { presentMeta } from './present-meta.ts';
import type { Applied } from './case-store.ts';
import { ownRow, replaces, type Holding, type Holdings } from './holdings.ts';
import { casesIn, idOf, revisionOf, sealPage, sealRow } from './page.ts';

/** Changes of which each takes effect, and the last one of each case: what has to be written. */
function taking(changes: readonly Change[], held: ReadonlyMap<CaseId, Holding>) {
  const taken: Change[] = [];
  const last = new Map<CaseId, Change>();
  for (const change of changes) {
    const id = idOf(change);
    const staged = last.get(id);
    const before =
      staged === undefined ? held.get(id) : { revision: revisionOf(staged), gone: staged.kind === 'removed' };
    if (!replaces(change, before)) continue;
    taken.push(change);
    last.set(id, change);
  }
  return { taken, last: [...last.values()] };
}

/**
 * Writes changes, cursor, row count and mark in one transaction: many cases as a page, few as rows of their own,
 * tombstones always so. Sealing happens before the transaction, because an IndexedDB transaction ends while WebCrypto
 * works; `mark` is what the store had reached then, and a store that somebody else has written to is not written.
 * @throws what the database throws; nothing is written then
 */
export async function writeChanges(
  database: Database,
  key: CryptoKey,
  holdings: Holdings,
  mark: number,
  sizes: PageSizes,
  changes: readonly Change[],
  cursor: string | undefined,
): Promise<{ applied: Applied; meta: MetaRow }> {
  const { taken, last } = taking(changes, holdings.of);
  const cases = last.filter((change) => change.kind === 'case');
  const page = cases.length < sizes.smallest ? ownRow : holdings.lastPage() + 1;
  const single = page === ownRow ? last : last.filter((change) => change.kind === 'removed');
  const rows = await Promise.all(single.map((change) => sealRow(key, change)));
  const sealed = page === ownRow ? null : await sealPage(key, page, cases);
  const superseded = sealed === null ? [] : cases.map(idOf).filter((id) => holdings.own.has(id));
  const added = rows.filter(({ caseId }) => !holdings.own.has(caseId as CaseId)).length;
  const meta = await database.transaction('rw', database.pages, database.cases, database.meta, async () => {
    const present = await presentMeta(database, mark);
    if (sealed !== null) await database.pages.add(sealed);
    if (superseded.length > 0) await database.cases.bulkDelete(superseded);
    if (rows.length > 0) await database.cases.bulkPut(rows);
    const next: MetaRow = {
      ...present,
      rows: present.rows + added + (sealed?.rows ?? 0) - superseded.length,
      mark: present.mark + taken.length,
      cursor: cursor ?? present.cursor,
    };
    await database.meta.put(next);
    return next;
  });
  if (sealed !== null) holdings.addPage(page, sealed.rows);
  for (const change of last) holdings.place(change, change.kind === 'removed' ? ownRow : page);
  const texts = flatten(casesIn(taken));
  return { applied: { changes: taken, texts, mark: meta.mark }, meta };
}
