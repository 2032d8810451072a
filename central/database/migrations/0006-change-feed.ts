import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * The change feed and the epoch its cursors belong to. Each row carries the number of the transaction that wrote
 * it; a reader stays below the oldest transaction still running, so a late commit is never passed by.
 */
export async function up(database: Kysely<Tables>): Promise<void> {
  await sql`
    create table feed (
      seq bigint generated always as identity primary key,
      xid xid8 not null default pg_current_xact_id(),
      case_id uuid not null references cases,
      revision integer not null
    )`.execute(database);
  await sql`create index feed_order on feed (xid, seq)`.execute(database);
  await sql`
    create table centre (
      singleton boolean primary key default true check (singleton),
      epoch uuid not null,
      cluster text not null
    )`.execute(database);
}
