import type { Transaction } from 'kysely';
import type { CaseId, OpinionId } from '../../../shared/domain/identifiers.ts';
import type { JobKind, Tables } from '../../database/tables.ts';

/** What is owed, by whose case, and the opinion that it goes back to. */
export interface Debt {
  readonly caseId: CaseId;
  readonly opinionId: OpinionId;
  readonly kinds: readonly JobKind[];
  /** Milliseconds since 1970; due at once. */
  readonly now: number;
}

/** Writes down the jobs that a transition owes, in the transaction of that transition. */
export async function owe(transaction: Transaction<Tables>, debt: Debt): Promise<void> {
  if (debt.kinds.length === 0) return;
  const at = new Date(debt.now);
  await transaction
    .insertInto('jobs')
    .values(
      debt.kinds.map((kind) => ({
        case_id: debt.caseId,
        opinion_id: debt.opinionId,
        kind,
        created_at: at,
        due_at: at,
        done_at: null,
      })),
    )
    .execute();
}
