import { sql, type Kysely } from 'kysely';
import { onlyWorker } from '../../database/single-worker.ts';
import type { Tables } from '../../database/tables.ts';
import { inTransaction } from '../../database/transaction.ts';

/** Rows that one transaction removes. */
const batch = 2000;

/**
 * Removes rows of the feed that a later row of the same case supersedes. A reader gets the case as it stands, so only
 * the last row counts: whoever has the superseded one still before them has the later one before them too. Both must be
 * below the oldest running transaction. No cursor expires by it. One process at a time; gives the rows removed.
 */
export async function compactFeed(database: Kysely<Tables>, limit = batch): Promise<number> {
  return inTransaction(database, async (transaction) => {
    if (!(await onlyWorker(transaction, 'compact-feed'))) return 0;
    const { numAffectedRows } = await sql`
      delete from feed where seq in (
        select old.seq from feed old
        where exists (
          select from feed later
          where later.case_id = old.case_id and (later.xid, later.seq) > (old.xid, old.seq)
            and later.xid < pg_snapshot_xmin(pg_current_snapshot())
        )
        limit ${limit}
      )`.execute(transaction);
    return Number(numAffectedRows ?? 0);
  });
}
