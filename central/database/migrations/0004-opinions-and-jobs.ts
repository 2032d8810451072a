import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Opinions, unique for ever by their id, and the jobs that their effects owe. */
export async function up(database: Kysely<Tables>): Promise<void> {
  await sql`
    create table opinions (
      opinion_id uuid primary key,
      case_id uuid not null references cases,
      user_id text not null references accounts,
      fingerprint text not null,
      content jsonb not null,
      answer jsonb not null,
      recorded_at timestamptz not null
    )`.execute(database);
  await sql`create index opinions_by_case on opinions (case_id)`.execute(database);
  await sql`
    create table jobs (
      job_id bigint generated always as identity primary key,
      case_id uuid not null references cases,
      opinion_id uuid not null references opinions,
      kind text not null,
      created_at timestamptz not null,
      done_at timestamptz,
      unique (opinion_id, kind)
    )`.execute(database);
  await sql`create index jobs_owed on jobs (job_id) where done_at is null`.execute(database);
}
