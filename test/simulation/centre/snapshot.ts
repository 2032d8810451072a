import { sql } from 'kysely';
import type { Database } from '../../../central/database/open.ts';

/** Tables of the centre with the columns that can be written, in no particular order. */
export type Snapshot = ReadonlyMap<string, readonly string[]>;

/** Keeps a copy of every table as it is now, within the database. */
export async function takeSnapshot({ query }: Database): Promise<Snapshot> {
  const { rows } = await sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
      and table_name not like 'migrations%'`.execute(query);
  const snapshot = new Map<string, string[]>();
  for (const { table_name: table, column_name: column } of rows)
    snapshot.set(table, [...(snapshot.get(table) ?? []), column]);
  await sql`create schema kept`.execute(query);
  for (const table of snapshot.keys())
    await sql`create table ${sql.table(`kept.${table}`)} as table ${sql.table(table)}`.execute(query);
  return snapshot;
}

/** Brings every table back to the copy. Numbers drawn from sequences go on. */
export async function resetTo({ query }: Database, snapshot: Snapshot): Promise<void> {
  const tables = [...snapshot.keys()];
  await query.transaction().execute(async (transaction) => {
    // rules of the tables hold for the centre, not for putting the whole of it back
    await sql`set local session_replication_role = replica`.execute(transaction);
    await sql`truncate ${sql.join(tables.map((table) => sql.table(table)))} cascade`.execute(transaction);
    for (const [table, columns] of snapshot) {
      const names = sql.join(columns.map((column) => sql.ref(column)));
      await sql`insert into ${sql.table(table)} (${names}) overriding system value
                select ${names} from ${sql.table(`kept.${table}`)}`.execute(transaction);
    }
  });
}
