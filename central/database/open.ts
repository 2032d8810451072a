import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

/** Where the data lives: a PostgreSQL server, or PGlite in a folder or (tests) in memory. */
export type DatabaseChoice =
  | { readonly kind: 'postgresql'; readonly url: string; readonly connections?: number }
  | { readonly kind: 'pglite'; readonly folder: string | null };

/** An open database; both engines answer to the same queries. */
export interface Database {
  readonly kind: DatabaseChoice['kind'];
  readonly query: Kysely<Tables>;
  /** Connections in use by this process, and queries that wait for one. */
  load(): { readonly busy: number; readonly waiting: number };
  close(): Promise<void>;
}

/**
 * Limits of every connection, milliseconds. An open transaction that has written holds back the change feed for
 * everybody, so no transaction may sit idle and none may run for long.
 */
const sessionLimits = [
  '-c idle_in_transaction_session_timeout=10000',
  '-c lock_timeout=10000',
  '-c statement_timeout=30000',
].join(' ');

/** Connections of one process to a PostgreSQL server, unless said otherwise. */
const poolSize = 12;

/** Opens the database; the schema is brought up to date by `migrate`. */
export async function openDatabase(
  choice: DatabaseChoice,
  report: (line: string) => void,
): Promise<Database> {
  return choice.kind === 'postgresql'
    ? openServer(choice.url, choice.connections ?? poolSize, report)
    : openEmbedded(choice.folder);
}

async function openServer(
  url: string,
  connections: number,
  report: (line: string) => void,
): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: connections, options: sessionLimits });
  pool.on('error', (error: Error & { code?: string }) =>
    report(`database connection lost (${error.code ?? error.name}); the next request opens another`),
  );
  // the pool listens to idle connections only; one that is lost within a transaction fails the next query on it, and its
  // event, heard by nobody, would end the process
  pool.on('connect', (client) => client.on('error', () => undefined));
  const query = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: 'postgresql',
    query,
    load: () => ({ busy: pool.totalCount - pool.idleCount, waiting: pool.waitingCount }),
    close: () => query.destroy(),
  };
}

async function openEmbedded(folder: string | null): Promise<Database> {
  const pglite = await (folder === null ? PGlite.create() : PGlite.create(folder));
  const query = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  return {
    kind: 'pglite',
    query,
    // one connection, whose queue the driver does not tell; requests under way are what is limited
    load: () => ({ busy: 0, waiting: 0 }),
    close: async () => {
      await query.destroy();
      // the dialect closes PGlite only after its first query
      if (!pglite.closed) await pglite.close();
    },
  };
}
