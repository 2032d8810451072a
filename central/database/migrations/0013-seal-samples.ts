import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * Impressions of seals that are kept with the directory: proposed by one person, confirmed or declined by another, or
 * taken back by the first. Rows stay.
 */
export async function up(database: Kysely<Tables>): Promise<void> {
  await sql`
    create table seal_samples (
      sample_id uuid primary key,
      institution_code text not null,
      seal_type text not null,
      picture text not null,
      picture_size integer not null,
      strip text,
      strip_size integer,
      turn double precision,
      paper text not null,
      page integer not null check (page > 0),
      proposed_by text not null references accounts,
      proposed_at timestamptz not null,
      confirmed_by text references accounts check (confirmed_by <> proposed_by),
      confirmed_at timestamptz,
      declined_by text references accounts,
      declined_at timestamptz,
      check ((strip is null) = (strip_size is null)),
      check ((confirmed_by is null) = (confirmed_at is null)),
      check ((declined_by is null) = (declined_at is null)),
      check (confirmed_by is null or declined_by is null)
    )`.execute(database);
  await sql`
    create unique index seal_samples_standing on seal_samples (institution_code, seal_type, picture)
      where declined_by is null`.execute(database);
  await sql`create index seal_samples_by_picture on seal_samples (picture)`.execute(database);
  await sql`create index seal_samples_by_strip on seal_samples (strip) where strip is not null`.execute(
    database,
  );
}
