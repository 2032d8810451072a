import pg from 'pg';
import { people } from '../../../contract/central/rig/sample-resources.ts';
import type { BenchCentre } from '../rig/centre.ts';
import { fill } from '../rig/fill.ts';
import { processorTime } from '../rig/processor-time.ts';
import { bareClient, inLanes } from './opinions.ts';

/** Decisions of a centre on PostgreSQL, and bare writing of the rows they left. */
export interface Decided {
  /** Decisions a second by the centre, and their milliseconds each. */
  readonly perSecond: number;
  readonly times: readonly number[];
  /** The same rows a second, by bare INSERTs with a commit each, over as many connections. */
  readonly bare: number;
  /** Processor time of all processes for the one and for the other, seconds. */
  readonly processor: { readonly centre: number; readonly bare: number };
}

/** Tables in which a decision leaves a row of its own. */
const tables = ['opinions', 'audit', 'feed', 'jobs'] as const;

/**
 * One round: opinions sent to the centre in so many lanes, then the rows that they left in `opinions`, `audit`, `feed` and
 * `jobs` written into empty copies of these tables (same columns, indexes and checks) in transactions of their own.
 */
export async function decideOnce(
  centre: BenchCentre,
  count: number,
  connections: number,
  from: number,
): Promise<Decided> {
  const warming = connections * 10;
  await fill(centre.databaseUrl, { from, count: count + warming, holder: people.first.userId, papers: 0 });
  const client = await bareClient(centre.url, from);
  const all = Array.from({ length: count + warming }, (_, n) => client.judge(from + n));
  // a centre that has just started still compiles itself
  await inLanes(all.slice(count), connections, (opinion) => client.send(opinion));
  const opinions = all.slice(0, count);
  const before = processorTime() ?? 0;
  const began = performance.now();
  const times = await inLanes(opinions, connections, (opinion) => client.send(opinion));
  const took = performance.now() - began;
  const decided = (processorTime() ?? 0) - before;
  const ids = opinions.map(({ opinionId }) => opinionId);
  const written = await writeBarely(centre.databaseUrl, ids, connections);
  return {
    perSecond: (count * 1000) / took,
    times,
    bare: (count * 1000) / written.took,
    processor: { centre: decided, bare: written.processor },
  };
}

/** One INSERT of one row. */
interface Insert {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (string | null)[];
}

async function writeBarely(
  databaseUrl: string,
  ids: readonly string[],
  connections: number,
): Promise<{ took: number; processor: number }> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections });
  try {
    const inserts = new Map<string, Insert[]>(ids.map((id) => [id, []]));
    for (const table of tables) {
      await pool.query(`drop table if exists bare_${table}`);
      await pool.query(`create table bare_${table} (like ${table} including all)`);
      for (const [id, insert] of await insertsInto(pool, table, ids)) inserts.get(id)!.push(insert);
    }
    const clients = await Promise.all(Array.from({ length: connections }, () => pool.connect()));
    const before = processorTime() ?? 0;
    const began = performance.now();
    await inLanes([...inserts.values()], connections, async (rows, lane) => {
      const client = clients[lane]!;
      await client.query('begin');
      for (const insert of rows) await client.query({ ...insert, values: [...insert.values] });
      await client.query('commit');
    });
    const took = performance.now() - began;
    const processor = (processorTime() ?? 0) - before;
    for (const client of clients) client.release();
    return { took, processor };
  } finally {
    await pool.end();
  }
}

/** The rows that decisions left in a table, as INSERTs into its empty copy, by opinion. */
async function insertsInto(
  pool: pg.Pool,
  table: (typeof tables)[number],
  ids: readonly string[],
): Promise<[string, Insert][]> {
  const { rows: columns } = await pool.query<{ column_name: string }>(
    `select column_name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_identity = 'NO' order by ordinal_position`,
    [table],
  );
  const names = columns.map(({ column_name: name }) => name);
  const same =
    table === 'feed'
      ? `opinions.case_id = source.case_id and source.revision = (opinions.answer->>'revision')::int`
      : 'opinions.opinion_id = source.opinion_id';
  const { rows } = await pool.query<Record<string, string | null>>(
    `select opinions.opinion_id::text as of_opinion, ${names.map((name) => `source.${name}::text as ${name}`).join(', ')}
     from ${table} source join opinions on ${same} where opinions.opinion_id = any($1::uuid[])`,
    [ids],
  );
  const text = `insert into bare_${table} (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')})`;
  return rows.map((row) => [
    row['of_opinion']!,
    { name: table, text, values: names.map((name) => row[name] ?? null) },
  ]);
}
