import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What the checks of an opinion stood on, apart from the opinion, and what computing them again gave. */
export async function up(database: Kysely<Tables>): Promise<void> {
  await sql`
    create table opinion_readings (
      opinion_id uuid primary key references opinions,
      readings jsonb not null
    )`.execute(database);
  await sql`
    alter table opinions add column recomputed text not null default 'not-possible'
      check (recomputed in ('not-worse', 'worse', 'not-possible'))`.execute(database);
}
