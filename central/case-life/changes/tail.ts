import { sql, type Kysely } from 'kysely';
import type { CaseId } from '../../../shared/domain/identifiers.ts';
import type { Tables } from '../../database/tables.ts';

/** A place in the feed: transaction and number, as decimal text since they may exceed what a double holds. */
export interface TailPosition {
  readonly xid: string;
  readonly seq: string;
}

/** One row of the feed: this case reached this revision. */
export interface TailRow extends TailPosition {
  readonly case_id: CaseId;
  readonly revision: number;
}

/**
 * The next rows of the feed after a place. Numbers are drawn before their transaction commits, so a later one may become
 * visible first; reading therefore stops below the oldest transaction still running, and the order is (transaction,
 * number). Nothing is skipped however writers interleave; a case may come in another order than its revisions.
 */
export async function readTail(
  query: Kysely<Tables>,
  after: TailPosition,
  limit: number,
): Promise<TailRow[]> {
  const { rows } = await sql<TailRow>`
    select xid::text as xid, seq::text as seq, case_id, revision from feed
    where (xid, seq) > (${after.xid}::xid8, ${after.seq}::bigint)
      and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by feed.xid, feed.seq
    limit ${limit}`.execute(query);
  return rows;
}
