import type { Change } from '../../../shared/bridge/contract.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import { flatten } from '../../search/flat-index.ts';
import type { Database } from '../database.ts';
import type { CaseRow, PageRow, QuarantineRow } from '../rows.ts';
import { judgeStore, type Expected } from '../soundness.ts';
import type { Loaded, TakeCases } from './case-store.ts';
import { ownRow, type Holdings } from './holdings.ts';
import { idOf, unsealPage, unsealRow } from './page.ts';

/** Single rows that are opened and handed on at once. */
const rowsAtOnce = 500;

/** Rows that open, and those that do not. */
interface Found {
  opened: number;
  readonly bad: QuarantineRow[];
}

/**
 * Reads everything that rests, latest first, so that the first one seen of a case is the one that counts; gives the cases in
 * scope page by page and notes in `holdings` where each rests. Rejects when the database does not answer.
 */
export async function loadCases(
  database: Database,
  key: CryptoKey,
  holdings: Holdings,
  expected: Expected,
  take: TakeCases,
): Promise<Loaded> {
  const numbers = (await database.pages.toCollection().primaryKeys()).toSorted((one, other) => other - one);
  const own = await database.cases.toArray();
  const meta = await database.meta.get('store');
  const found: Found = { opened: 0, bad: [] };
  let rows = own.length;
  const give = (records: readonly CaseRecord[]): void => take(records, flatten(records));
  for (let start = 0; start < own.length; start += rowsAtOnce)
    give(await readOwn(own.slice(start, start + rowsAtOnce), key, holdings, found));
  for (const page of numbers) {
    const row = await database.pages.get(page);
    if (row === undefined) continue;
    rows += row.rows;
    give(await readPage(row, key, holdings, found));
  }
  const judged = judgeStore(meta, rows, expected);
  if (judged.verdict === 'lost') return judged;
  if (found.bad.length === 0) return { verdict: judged.verdict, quarantined: 0 };
  if (found.opened === 0) return { verdict: 'lost', reason: `damaged: ${found.bad[0]!.reason}` };
  await setApart(database, found.bad);
  return { verdict: 'sound', quarantined: found.bad.reduce((sum, { row }) => sum + rowsIn(row), 0) };
}

async function readOwn(
  rows: readonly CaseRow[],
  key: CryptoKey,
  holdings: Holdings,
  found: Found,
): Promise<CaseRecord[]> {
  const opened = await Promise.allSettled(rows.map((row) => unsealRow(key, row)));
  return opened.flatMap((outcome, index) => {
    const row = rows[index]!;
    if (outcome.status === 'rejected') {
      found.bad.push({ place: `cases/${row.caseId}`, reason: nameOf(outcome.reason), row });
      return [];
    }
    found.opened += 1;
    return placed(holdings, [outcome.value], ownRow);
  });
}

async function readPage(
  row: PageRow,
  key: CryptoKey,
  holdings: Holdings,
  found: Found,
): Promise<CaseRecord[]> {
  let changes: Change[];
  try {
    changes = await unsealPage(key, row);
  } catch (error) {
    found.bad.push({ place: `pages/${row.page}`, reason: nameOf(error), row });
    return [];
  }
  found.opened += row.rows;
  holdings.addPage(row.page, row.rows);
  return placed(holdings, changes, row.page);
}

/** Notes where the changes rest that nothing later takes the place of; gives those of them that are in scope. */
function placed(holdings: Holdings, changes: readonly Change[], page: number): CaseRecord[] {
  const records: CaseRecord[] = [];
  for (const change of changes) {
    if (holdings.of.has(idOf(change))) {
      if (change.kind === 'case') holdings.addCopy(idOf(change), page);
      continue;
    }
    holdings.place(change, page);
    if (change.kind === 'case') records.push(change.case);
  }
  return records;
}

/** Moves bad rows out of the way, unchanged, and has everything pulled once more. */
async function setApart(database: Database, bad: readonly QuarantineRow[]): Promise<void> {
  await database.transaction(
    'rw',
    [database.meta, database.pages, database.cases, database.quarantine],
    async () => {
      const meta = await database.meta.get('store');
      if (meta === undefined) throw new DOMException('the store has no meta row', 'InvalidStateError');
      for (const { row } of bad)
        if ('page' in row) await database.pages.delete(row.page);
        else await database.cases.delete(row.caseId);
      await database.quarantine.bulkAdd([...bad]);
      const gone = bad.reduce((sum, { row }) => sum + rowsIn(row), 0);
      await database.meta.put({ ...meta, rows: meta.rows - gone, cursor: null });
    },
  );
}

const rowsIn = (row: PageRow | CaseRow): number => ('page' in row ? row.rows : 1);
const nameOf = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException ? error.name : 'unknown';
