import type { Kysely, Transaction } from 'kysely';
import type { Account } from '../../shared/domain/account.ts';
import type { CaseRecord } from '../../shared/domain/case-record.ts';
import type { CaseId } from '../../shared/domain/identifiers.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Centre } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { oneCaseRecord, type CaseRow } from './case-row.ts';
import { visibleTo } from './scope.ts';

/** One case in the caller's scope as it stands; 404 `case-not-found` for any other. */
export async function readCase(
  centre: Centre,
  caller: Account,
  caseId: CaseId,
): Promise<Result<{ case: CaseRecord }>> {
  const { query } = centre.database;
  const row = await query
    .selectFrom('cases')
    .selectAll()
    .where('case_id', '=', caseId)
    .where(visibleTo(caller))
    .executeTakeFirst();
  return row === undefined ? fail('case-not-found') : ok({ case: await oneCaseRecord(query, row) });
}

/** A case taken for writing: nobody else changes it before this transaction ends. */
export function takeCase(transaction: Transaction<Tables>, caseId: CaseId): Promise<CaseRow | undefined> {
  return transaction
    .selectFrom('cases')
    .selectAll()
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
}

/**
 * Whether a person who was refused may learn how the case stands now: whoever sees it, or has held it. Anybody else
 * would come by the papers of a case just by naming its id.
 */
export async function mayLearnOf(
  database: Kysely<Tables>,
  caller: Account,
  caseId: CaseId,
): Promise<boolean> {
  const visible = await database
    .selectFrom('cases')
    .select('case_id')
    .where('case_id', '=', caseId)
    .where(visibleTo(caller))
    .executeTakeFirst();
  if (visible !== undefined) return true;
  const held = await database
    .selectFrom('audit')
    .select('seq')
    .where('case_id', '=', caseId)
    .where('user_id', '=', caller.userId)
    .where('act', 'in', ['claimed', 'taken-over'])
    .limit(1)
    .executeTakeFirst();
  return held !== undefined;
}
