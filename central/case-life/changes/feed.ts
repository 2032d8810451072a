import { sql, type Kysely } from 'kysely';
import type * as z from 'zod';
import type { change, changesAnswer } from '../../../shared/central-api/schema.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { CaseId } from '../../../shared/domain/identifiers.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { caseRecords } from '../case-row.ts';
import { announceLapsedLeases } from '../lease.ts';
import { reviewsCases, visibleTo } from '../scope.ts';
import { instantOf, type Centre } from '../../context.ts';
import type { Tables } from '../../database/tables.ts';
import { readCursor, writeCursor, type Position } from './cursor.ts';
import { readTail } from './tail.ts';

type Change = z.output<typeof change>;

/** One step of a reader: what changed, where it stands now, whether more waits. */
interface Step {
  readonly changes: Change[];
  readonly position: Position;
  readonly hasMore: boolean;
}

/**
 * Changes of the cases in the caller's scope since a cursor; without one, all of them, page by page. Each change is the
 * case as it stands now, or `removed` for one that has left the scope. The same row may come twice and rows may come
 * in another order than they were committed; none is skipped. 410 `cursor-expired` asks the reader to start over.
 */
export async function changesSince(
  centre: Centre,
  caller: Account,
  request: { cursor?: string | undefined; limit: number },
): Promise<Result<z.output<typeof changesAnswer>>> {
  const { query } = centre.database;
  await announceLapsedLeases(centre);
  const from =
    request.cursor === undefined ? await beginWalk(query) : readCursor(centre.epoch, caller, request.cursor);
  if (from === null) return fail('cursor-expired');
  const step =
    from.kind === 'walk'
      ? await walk(query, caller, from, request.limit)
      : await follow(query, caller, from, request.limit);
  return ok({
    changes: step.changes,
    cursor: writeCursor(centre.epoch, caller, step.position),
    hasMore: step.hasMore,
    serverTime: instantOf(centre.clock()),
  });
}

async function beginWalk(query: Kysely<Tables>): Promise<Extract<Position, { kind: 'walk' }>> {
  const answer = await sql<{
    since: string;
  }>`select pg_snapshot_xmin(pg_current_snapshot())::text as since`.execute(query);
  return { kind: 'walk', since: answer.rows[0]!.since, after: null };
}

/** The next cases in scope by id; after the last one the reader goes on in the tail. */
async function walk(
  query: Kysely<Tables>,
  caller: Account,
  from: Extract<Position, { kind: 'walk' }>,
  limit: number,
): Promise<Step> {
  const rows = await query
    .selectFrom('cases')
    .selectAll()
    .where(visibleTo(caller))
    .$if(from.after !== null, (select) => select.where('case_id', '>', from.after!))
    .orderBy('case_id')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const hasMore = rows.length > limit;
  return {
    changes: (await caseRecords(query, page)).map((record) => ({ kind: 'case', case: record })),
    position: hasMore
      ? { ...from, after: page.at(-1)!.case_id }
      : { kind: 'tail', xid: from.since, seq: '0' },
    hasMore,
  };
}

/** What changed in the next rows of the feed. */
async function follow(
  query: Kysely<Tables>,
  caller: Account,
  from: Extract<Position, { kind: 'tail' }>,
  limit: number,
): Promise<Step> {
  const rows = await readTail(query, from, limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    changes: await changesOf(query, caller, [...new Set(page.map((row) => row.case_id))]),
    position: last === undefined ? from : { kind: 'tail', xid: last.xid, seq: last.seq },
    hasMore: rows.length > limit,
  };
}

/** The named cases as they stand now, or as gone from the caller's scope. */
async function changesOf(query: Kysely<Tables>, caller: Account, ids: readonly CaseId[]): Promise<Change[]> {
  // who never sees a case has none to lose
  if (ids.length === 0 || !reviewsCases(caller)) return [];
  const rows = await query
    .selectFrom('cases')
    .selectAll()
    .select((where) => sql<boolean>`${visibleTo(caller)(where)}`.as('visible'))
    .where('case_id', 'in', ids)
    .execute();
  const visible = await caseRecords(
    query,
    rows.filter((row) => row.visible),
  );
  return [
    ...visible.map((record): Change => ({ kind: 'case', case: record })),
    ...rows
      .filter((row) => !row.visible)
      .map((row): Change => ({ kind: 'removed', caseId: row.case_id, revision: row.revision })),
  ];
}
