import { sql } from 'kysely';
import type { HoldingsAnswer } from '../../../shared/central-api/schema.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Centre } from '../../context.ts';
import { visibleTo } from '../scope.ts';
import { readCursor } from './cursor.ts';

interface Row {
  readonly waiting: boolean;
  readonly cases: number;
  readonly digest: Sha256;
}

/**
 * What a reader who stands at the cursor should hold, hashed as `holdingsText` says, so that a workstation can tell whether it
 * lost something. Cases and feed are read in one statement, hence in one snapshot: every change of what a person sees
 * has its row in the feed from the same transaction, so a feed without a row after the cursor means that the reader has
 * been told of everything this snapshot shows. Otherwise, and during the first walk, there is nothing to compare.
 * Refusal: `cursor-expired`.
 */
export async function holdingsAt(
  centre: Centre,
  caller: Account,
  cursor: string,
): Promise<Result<HoldingsAnswer>> {
  const at = readCursor(centre.epoch, caller, cursor);
  if (at === null) return fail('cursor-expired');
  if (at.kind === 'walk') return ok({ quiet: false });
  const { query } = centre.database;
  const held = query.selectFrom('cases').select(['case_id', 'revision']).where(visibleTo(caller));
  const { rows } = await sql<Row>`
    select
      exists (select from feed where (xid, seq) > (${at.xid}::xid8, ${at.seq}::bigint)) as waiting,
      count(*)::int as cases,
      encode(sha256(convert_to(
        coalesce(string_agg(case_id::text || ' ' || revision::text, e'\n' order by case_id), ''), 'UTF8'
      )), 'hex') as digest
    from ${held} as held`.execute(query);
  const { waiting, cases, digest } = rows[0]!;
  return ok(waiting ? { quiet: false } : { quiet: true, cases, digest: digest });
}
