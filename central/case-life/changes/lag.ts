import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/** How far readers of the feed are behind its writers. */
export interface FeedLag {
  /** Rows that are committed and that nobody may read yet. */
  readonly held: number;
  /** Seconds since the oldest of them was written; 0 where there is none. */
  readonly seconds: number;
}

/**
 * The lag of the feed. A transaction that has written and does not end, in any database of the same server, holds every
 * reader back: the operator has to be told.
 */
export async function feedLag(query: Kysely<Tables>): Promise<FeedLag> {
  const { rows } = await sql<FeedLag>`
    select count(*)::int as held,
      coalesce(extract(epoch from clock_timestamp() - min(written_at)), 0)::float8 as seconds
    from feed where xid >= pg_snapshot_xmin(pg_current_snapshot())`.execute(query);
  return rows[0]!;
}
