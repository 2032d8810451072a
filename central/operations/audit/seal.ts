import { sql, type Kysely, type Transaction } from 'kysely';
import { onlyWorker } from '../../database/single-worker.ts';
import type { Tables } from '../../database/tables.ts';
import { inTransaction } from '../../database/transaction.ts';
import { auditColumns, beginning, link, type Head } from './link.ts';

/** Rows that one transaction seals. */
const batch = 500;

/**
 * Seals the next rows of the audit trail (design 4.8): in the order (transaction, number), below the oldest transaction
 * still running, so that no row can come to lie before a sealed one. One process seals at a time; where another is at
 * it nothing is done. Gives the number of rows sealed; a full batch means that more may wait.
 */
export async function sealAudit(database: Kysely<Tables>, limit = batch): Promise<number> {
  return inTransaction(database, async (transaction) => {
    if (!(await onlyWorker(transaction, 'seal-audit'))) return 0;
    const rows = await transaction
      .selectFrom('audit')
      .select(auditColumns)
      .where('position', 'is', null)
      .where(sql<boolean>`xid < pg_snapshot_xmin(pg_current_snapshot())`)
      .orderBy('xid')
      .orderBy('seq')
      .limit(limit)
      .execute();
    if (rows.length === 0) return 0;
    let head = await headOf(transaction);
    const seals: (Head & { seq: string })[] = [];
    for (const row of rows) {
      head = link(head, row);
      seals.push({ seq: row.seq, ...head });
    }
    await sql`
      update audit set position = seal.position, hash = seal.hash
      from jsonb_to_recordset(${JSON.stringify(seals)}::jsonb) as seal (seq bigint, position bigint, hash text)
      where audit.seq = seal.seq`.execute(transaction);
    return rows.length;
  });
}

/** The row that was sealed last. */
export async function headOf(database: Kysely<Tables> | Transaction<Tables>): Promise<Head> {
  const last = await database
    .selectFrom('audit')
    .select(['position', 'hash'])
    .where('position', 'is not', null)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last === undefined ? beginning : { position: Number(last.position), hash: last.hash! };
}
