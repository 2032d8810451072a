import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Accounts of the people who work here, and their sessions. */
export async function up(database: Kysely<Tables>): Promise<void> {
  await sql`
    create table accounts (
      user_id text primary key,
      account text not null unique,
      name text not null,
      roles jsonb not null,
      password text not null
    )`.execute(database);
  await sql`
    create table sessions (
      token_sha256 text primary key,
      user_id text not null references accounts,
      created_at timestamptz not null,
      expires_at timestamptz not null
    )`.execute(database);
  await sql`create index sessions_by_expiry on sessions (expires_at)`.execute(database);
}
