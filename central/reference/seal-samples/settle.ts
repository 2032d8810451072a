import type { Transaction } from 'kysely';
import type { Account } from '../../../shared/domain/account.ts';
import type { SealSample, SealSampleId } from '../../../shared/domain/seal-sample.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { reviewsCases } from '../../case-life/scope.ts';
import type { Centre } from '../../context.ts';
import type { AuditAct, Tables } from '../../database/tables.ts';
import { inTransaction } from '../../database/transaction.ts';
import { recordAudit } from '../../operations/audit/record.ts';
import { sampleOf, sampleRows, type SampleRow } from './sample-row.ts';

/**
 * A second person confirms a proposal; who confirms again what is confirmed is given it as it is. Refusals:
 * `not-permitted`, `not-found` (also for one that was declined), `second-person-needed` for the proposer.
 */
export const confirmSealSample = (
  centre: Centre,
  caller: Account,
  sampleId: SealSampleId,
): Promise<Result<{ sample: SealSample }>> =>
  settle(centre, caller, sampleId, async (transaction, row) => {
    if (row.confirmed_by !== null) return null;
    if (row.proposed_by === caller.userId) return fail('second-person-needed');
    await transaction
      .updateTable('seal_samples')
      .set({ confirmed_by: caller.userId, confirmed_at: new Date(centre.clock()) })
      .where('sample_id', '=', sampleId)
      .execute();
    return ok('seal-confirmed');
  });

/**
 * Takes a proposal out again: its proposer takes it back, or another person does not agree. Refusals: `not-permitted`,
 * `not-found`, `already-confirmed` for an impression that two people stand for.
 */
export const declineSealSample = (
  centre: Centre,
  caller: Account,
  sampleId: SealSampleId,
): Promise<Result<{ sample: SealSample }>> =>
  settle(centre, caller, sampleId, async (transaction, row) => {
    if (row.confirmed_by !== null) return fail('already-confirmed');
    await transaction
      .updateTable('seal_samples')
      .set({ declined_by: caller.userId, declined_at: new Date(centre.clock()) })
      .where('sample_id', '=', sampleId)
      .execute();
    return ok('seal-declined');
  });

/** Takes the row, lets `act` change it (`null`: nothing to do), and records what was done. */
async function settle(
  centre: Centre,
  caller: Account,
  sampleId: SealSampleId,
  act: (transaction: Transaction<Tables>, row: SampleRow) => Promise<Result<AuditAct> | null>,
): Promise<Result<{ sample: SealSample }>> {
  if (!reviewsCases(caller)) return fail('not-permitted');
  return inTransaction(centre.database.query, async (transaction) => {
    const rowNow = () =>
      sampleRows(transaction).where('sample_id', '=', sampleId).forUpdate('seal_samples').executeTakeFirst();
    const row = await rowNow();
    if (row === undefined || row.declined_by !== null) return fail('not-found');
    const done = await act(transaction, row);
    if (done === null) return ok({ sample: sampleOf(row) });
    if (!done.ok) return done;
    await recordAudit(transaction, {
      at: new Date(centre.clock()),
      user_id: caller.userId,
      act: done.value,
      subject: sampleId,
    });
    return ok({ sample: sampleOf((await rowNow())!) });
  });
}
