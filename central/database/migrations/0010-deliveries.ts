import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** When a job is due, who works on it, and every attempt that was made. */
export async function up(database: Kysely<Tables>): Promise<void> {
  await sql`
    alter table jobs
      add column due_at timestamptz,
      add column taken_until timestamptz,
      add column attempts integer not null default 0,
      add column attempts_left integer not null default 24,
      add column dead_at timestamptz`.execute(database);
  await sql`update jobs set due_at = created_at`.execute(database);
  await sql`alter table jobs alter column due_at set not null`.execute(database);
  await sql`drop index jobs_owed`.execute(database);
  await sql`create index jobs_due on jobs (due_at) where done_at is null and dead_at is null`.execute(
    database,
  );
  await sql`
    create table job_attempts (
      job_id bigint not null references jobs,
      attempt integer not null,
      outlet text not null,
      at timestamptz not null,
      outcome text not null check (outcome in ('delivered', 'failed', 'refused')),
      note text not null,
      primary key (job_id, attempt, outlet)
    )`.execute(database);
}
