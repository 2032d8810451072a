import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** When a row of the feed was written, to measure how far readers are held back; and the way to superseded rows. */
export async function up(database: Kysely<Tables>): Promise<void> {
  await sql`alter table feed add column written_at timestamptz not null default clock_timestamp()`.execute(
    database,
  );
  await sql`create index feed_by_case on feed (case_id, xid, seq)`.execute(database);
}
