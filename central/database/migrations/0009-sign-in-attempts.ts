import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Wrong passwords in a row by the SHA-256 of what was typed as account, whether there is such an account or not. */
export async function up(database: Kysely<Tables>): Promise<void> {
  await sql`
    create table sign_in_attempts (
      account_sha256 text primary key,
      failures integer not null,
      last_at timestamptz not null,
      blocked_until timestamptz not null
    )`.execute(database);
  await sql`create index sign_in_attempts_by_age on sign_in_attempts (last_at)`.execute(database);
}
