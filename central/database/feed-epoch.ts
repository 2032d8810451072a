import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { inTransaction } from './transaction.ts';
import type { Tables } from './tables.ts';

/**
 * The epoch of the change feed: cursors of another epoch are refused, and workstations synchronise anew.
 *
 * Transaction numbers belong to one database cluster. After a dump was restored into another one, old numbers may lie
 * above the new counter: rows would stay invisible, or sort wrongly. So when the cluster is not the one the numbers came
 * from, or has gone back in time, all rows are stamped afresh and a new epoch begins.
 */
export async function feedEpoch(database: Kysely<Tables>): Promise<string> {
  return inTransaction(database, async (transaction) => {
    const cluster = await clusterIdentity(transaction);
    const epoch = randomUUID();
    await transaction
      .insertInto('centre')
      .values({ epoch, cluster })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const known = await transaction.selectFrom('centre').selectAll().forUpdate().executeTakeFirstOrThrow();
    if (known.cluster === cluster) return known.epoch;
    await transaction.updateTable('centre').set({ epoch, cluster }).execute();
    await sql`update feed set xid = pg_current_xact_id()`.execute(transaction);
    await sql`update audit set xid = pg_current_xact_id() where position is null`.execute(transaction);
    return epoch;
  });
}

/**
 * Cluster, database, and timeline: a database brought back to an earlier point in time, or a standby that took over,
 * stays the same cluster but goes on in a new timeline (the first eight digits of the name of a WAL file).
 */
async function clusterIdentity(database: Kysely<Tables>): Promise<string> {
  const answer = await sql<{
    cluster: string;
  }>`select system_identifier::text
      || '/' || (select oid::text from pg_database where datname = current_database())
      || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) as cluster
     from pg_control_system()`.execute(database);
  return answer.rows[0]!.cluster;
}
