import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Policy packs, calendars and directories by version; one version of each kind is current. */
export async function up(database: Kysely<Tables>): Promise<void> {
  await sql`
    create table reference_data (
      kind text not null,
      version text not null,
      content jsonb not null,
      fingerprint text not null,
      current boolean not null,
      loaded_at timestamptz not null,
      primary key (kind, version)
    )`.execute(database);
  await sql`create unique index reference_data_current on reference_data (kind) where current`.execute(
    database,
  );
}
