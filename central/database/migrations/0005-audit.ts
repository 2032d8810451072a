import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** The audit trail. No foreign keys: a row outlives what it speaks about. */
export async function up(database: Kysely<Tables>): Promise<void> {
  await sql`
    create table audit (
      seq bigint generated always as identity primary key,
      at timestamptz not null,
      user_id text,
      act text not null,
      case_id uuid,
      opinion_id uuid,
      revision integer
    )`.execute(database);
  await sql`create index audit_by_case on audit (case_id, user_id) where case_id is not null`.execute(
    database,
  );
}
