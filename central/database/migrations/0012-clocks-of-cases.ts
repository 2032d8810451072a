import { sql, type Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/**
 * The last day of the clock that runs in the present state of a case, a date in China as text (the drivers disagree on
 * dates without a time); the day after, the case moves on by itself.
 */
export async function up(database: Kysely<Tables>): Promise<void> {
  await sql`
    alter table cases add column last_day text check (last_day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')`.execute(
    database,
  );
  await sql`create index cases_by_last_day on cases (last_day) where last_day is not null`.execute(database);
}
