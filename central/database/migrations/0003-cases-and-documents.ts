import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Cases with their lease and decision, and the papers they list. */
export async function up(database: Kysely<Tables>): Promise<void> {
  await sql`
    create table cases (
      case_id uuid primary key,
      receipt_no text not null unique,
      revision integer not null check (revision > 0),
      unchanged_since integer not null check (unchanged_since between 1 and revision),
      state text not null,
      application jsonb not null,
      holder_id text references accounts,
      lease_until timestamptz,
      lapse_announced boolean not null default false,
      judged_by text references accounts,
      decision jsonb,
      check ((holder_id is null) = (lease_until is null))
    )`.execute(database);
  await sql`create index cases_by_state on cases (state, case_id)`.execute(database);
  await sql`create index cases_by_holder on cases (holder_id, lease_until) where holder_id is not null`.execute(
    database,
  );
  await sql`create index cases_by_judge on cases (judged_by) where judged_by is not null`.execute(database);
  await sql`
    create table documents (
      document_id uuid primary key,
      case_id uuid not null references cases,
      position integer not null,
      doc_type text not null,
      file_name text not null,
      media_type text not null,
      size integer not null,
      sha256 text not null,
      round integer not null,
      uploaded_at timestamptz not null,
      unique (case_id, position)
    )`.execute(database);
  await sql`create index documents_by_content on documents (sha256)`.execute(database);
}
