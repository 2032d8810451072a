import type { Changes } from '../../shared/bridge/contract.ts';
import { caseRecord, type CaseRecord } from '../../shared/domain/case-record.ts';
import type { CaseId } from '../../shared/domain/identifiers.ts';
import type { Result } from '../../shared/result.ts';
import type { Database } from './database.ts';
import { seal, unseal, type Envelope } from './envelope.ts';
import type { CaseRow, MetaRow } from './rows.ts';
import { asWritten } from './write-failure.ts';

type Change = Changes['changes'][number];

/** What a write did: the changes that took effect (lower revisions are left out) and the mark the store now reached. */
export interface Applied {
  readonly changes: readonly Change[];
  readonly mark: number;
}

const rowName = (id: string, revision: number): string => `cases/${id}/${revision}`;
const idOf = (change: Change): CaseId => (change.kind === 'case' ? change.case.caseId : change.caseId);
const revisionOf = (change: Change): number =>
  change.kind === 'case' ? change.case.revision : change.revision;

/**
 * May the change replace the row? Higher revisions only; at the same revision only where the case leaves the scope or
 * comes back into it (a lease that ran out changes who may see the case, not the case).
 */
export const replaces = (change: Change, row: Pick<CaseRow, 'revision' | 'record'> | undefined): boolean =>
  row === undefined ||
  revisionOf(change) > row.revision ||
  (revisionOf(change) === row.revision && (change.kind === 'removed') !== (row.record === null));

const rowOf = (change: Change, record: Envelope | null): CaseRow => ({
  caseId: idOf(change),
  revision: revisionOf(change),
  state: change.kind === 'case' ? change.case.state : null,
  dueOn: change.kind === 'case' ? change.case.dueOn : null,
  record,
});

/**
 * Applies changes in one transaction with the cursor they end at (`undefined` leaves the cursor: a claim's answer).
 * The feed may repeat and reorder rows, so each only replaces a lower revision. Sealing happens before the transaction,
 * because an IndexedDB transaction ends while WebCrypto works.
 */
export async function applyChanges(
  database: Database,
  key: CryptoKey,
  changes: readonly Change[],
  cursor?: string,
): Promise<Result<Applied>> {
  const rows = await Promise.all(
    changes.map(async (change) =>
      rowOf(
        change,
        change.kind === 'case'
          ? await seal(key, rowName(idOf(change), revisionOf(change)), change.case)
          : null,
      ),
    ),
  );
  return asWritten(() =>
    database.transaction('rw', database.cases, database.meta, async () => {
      const meta = await database.meta.get('store');
      // the database was taken away under the page; the next start finds it lost and rebuilds it
      if (meta === undefined) throw new DOMException('the store has no meta row', 'InvalidStateError');
      const taken: Change[] = [];
      let added = 0;
      for (const [index, change] of changes.entries()) {
        const present = await database.cases.get(idOf(change));
        if (!replaces(change, present)) continue;
        if (present === undefined) added += 1;
        await database.cases.put(rows[index]!);
        taken.push(change);
      }
      const next: MetaRow = {
        ...meta,
        rows: meta.rows + added,
        mark: meta.mark + taken.length,
        cursor: cursor ?? meta.cursor,
      };
      await database.meta.put(next);
      return { changes: taken, mark: next.mark };
    }),
  );
}

/** Every case in the store, opened; rejects when a row does not open (foreign key, damage, a later format). */
export async function readCases(database: Database, key: CryptoKey): Promise<CaseRecord[]> {
  const rows = await database.cases.toArray();
  const opened = rows.map(async (row) =>
    row.record === null
      ? null
      : caseRecord.parse(await unseal(key, rowName(row.caseId, row.revision), row.record)),
  );
  return (await Promise.all(opened)).filter((record) => record !== null);
}

/** Forgets all cases and the cursor, before everything is pulled anew (`cursor-expired`). */
export const forgetCases = (database: Database): Promise<Result<void>> =>
  asWritten(() =>
    database.transaction('rw', database.cases, database.meta, async () => {
      await database.cases.clear();
      const meta = await database.meta.get('store');
      if (meta !== undefined) await database.meta.put({ ...meta, rows: 0, cursor: null });
    }),
  );
