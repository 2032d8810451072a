import type { Transaction, Updateable } from 'kysely';
import type { OpinionId, UserId } from '../../shared/domain/identifiers.ts';
import { auditRow, recordAudit, type AuditEntry } from '../operations/audit/record.ts';
import type { AuditAct, CasesTable, Tables } from '../database/tables.ts';
import type { CaseRow } from './case-row.ts';

/** One change of a case: what it becomes, and the act that the audit trail shows. */
export interface CaseChange {
  readonly act: AuditAct;
  readonly by: UserId | null;
  readonly at: number;
  readonly set: Omit<Updateable<CasesTable>, 'case_id' | 'revision' | 'unchanged_since'>;
  readonly opinionId?: OpinionId;
  /** The end of the lease is all that changes: opinions bound to the revision before stay good. */
  readonly leaseEndOnly?: boolean;
}

/**
 * Writes a change of a case that this transaction has taken: the case with its next revision, the audit row and the
 * feed row, in one statement. Gives the case as it stands after.
 */
export async function changeCase(
  transaction: Transaction<Tables>,
  row: CaseRow,
  change: CaseChange,
): Promise<CaseRow> {
  const revision = row.revision + 1;
  return transaction
    .with('changed', (query) =>
      query
        .updateTable('cases')
        .set({
          ...change.set,
          revision,
          unchanged_since: change.leaseEndOnly === true ? row.unchanged_since : revision,
        })
        .where('case_id', '=', row.case_id)
        .returningAll(),
    )
    .with('recorded', (query) =>
      query.insertInto('audit').values(auditRow(actOf({ case_id: row.case_id, revision }, change))),
    )
    .with('announced', (query) => query.insertInto('feed').values({ case_id: row.case_id, revision }))
    .selectFrom('changed')
    .selectAll()
    .executeTakeFirstOrThrow();
}

/** Adds the row of the audit trail. */
export async function recordAct(
  transaction: Transaction<Tables>,
  row: Pick<CaseRow, 'case_id' | 'revision'>,
  change: Pick<CaseChange, 'act' | 'by' | 'at' | 'opinionId'>,
): Promise<void> {
  await recordAudit(transaction, actOf(row, change));
}

const actOf = (
  row: Pick<CaseRow, 'case_id' | 'revision'>,
  change: Pick<CaseChange, 'act' | 'by' | 'at' | 'opinionId'>,
): AuditEntry => ({
  at: new Date(change.at),
  user_id: change.by,
  act: change.act,
  case_id: row.case_id,
  opinion_id: change.opinionId ?? null,
  revision: row.revision,
});

/** Adds the row of the change feed. */
export async function announce(
  transaction: Transaction<Tables>,
  row: Pick<CaseRow, 'case_id' | 'revision'>,
): Promise<void> {
  await transaction.insertInto('feed').values({ case_id: row.case_id, revision: row.revision }).execute();
}
