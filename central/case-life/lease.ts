import type { ExpressionBuilder, Transaction } from 'kysely';
import type { Account } from '../../shared/domain/account.ts';
import type { CaseRecord } from '../../shared/domain/case-record.ts';
import type { CaseId, UserId } from '../../shared/domain/identifiers.ts';
import { fail, ok, type Failure, type Result } from '../../shared/result.ts';
import type { Centre } from '../context.ts';
import type { Tables } from '../database/tables.ts';
import { inTransaction } from '../database/transaction.ts';
import { packOfCase } from '../reference/reference.ts';
import { oneCaseRecord } from './case-row.ts';
import { announce, changeCase, recordAct } from './change-case.ts';
import { takeCase } from './read-case.ts';
import { reviewsCases } from './scope.ts';
import { isDecided, stateAfterClaim, stateAfterRelease } from './transitions.ts';

/**
 * Claims a case for the caller (领办), or renews the caller's lease; its length comes from the policy pack of the
 * case. A lease that ran out stays its holder's until somebody else claims the case.
 * Refusals: `not-permitted`, `case-not-found`, `already-decided`, `transition-not-allowed`, `held-by-other` with the
 * holder's name.
 */
export async function claim(
  centre: Centre,
  caller: Account,
  caseId: CaseId,
): Promise<Result<{ case: CaseRecord }>> {
  if (!reviewsCases(caller)) return fail('not-permitted');
  return inTransaction(centre.database.query, async (transaction) => {
    const now = centre.clock();
    const row = await takeCase(transaction, caseId);
    if (row === undefined) return fail('case-not-found');
    const state = stateAfterClaim(row.state);
    if (state === null)
      return isDecided(row.state)
        ? fail('already-decided')
        : fail('transition-not-allowed', { state: row.state });
    const own = row.holder_id === caller.userId;
    if (row.holder_id !== null && !own && row.lease_until!.getTime() > now)
      return heldByOther(transaction, row.holder_id);
    const pack = await packOfCase(transaction, row.application.policyPackVersion);
    const changed = await changeCase(transaction, row, {
      act: own ? 'renewed' : row.holder_id === null ? 'claimed' : 'taken-over',
      by: caller.userId,
      at: now,
      leaseEndOnly: own,
      set: {
        state,
        holder_id: caller.userId,
        lease_until: new Date(now + pack.review.leaseHours * 3_600_000),
        lapse_announced: false,
      },
    });
    return ok({ case: await oneCaseRecord(transaction, changed) });
  });
}

/** Gives a case back (退回待分派, T25). Refusals: `case-not-found`, `held-by-other`, `not-holder`. */
export async function release(
  centre: Centre,
  caller: Account,
  caseId: CaseId,
): Promise<Result<{ case: CaseRecord }>> {
  return inTransaction(centre.database.query, async (transaction) => {
    const row = await takeCase(transaction, caseId);
    if (row === undefined) return fail('case-not-found');
    if (row.holder_id === null) return fail('not-holder');
    if (row.holder_id !== caller.userId) return heldByOther(transaction, row.holder_id);
    const state = stateAfterRelease(row.state);
    if (state === null) return fail('transition-not-allowed', { state: row.state });
    const changed = await changeCase(transaction, row, {
      act: 'released',
      by: caller.userId,
      at: centre.clock(),
      set: { state, holder_id: null, lease_until: null, lapse_announced: false },
    });
    return ok({ case: await oneCaseRecord(transaction, changed) });
  });
}

/** The refusal that names who holds the case. */
export async function heldByOther(
  transaction: Transaction<Tables>,
  holder: UserId,
): Promise<{ ok: false; error: Failure }> {
  const account = await transaction
    .selectFrom('accounts')
    .select('name')
    .where('user_id', '=', holder)
    .executeTakeFirstOrThrow();
  return fail('held-by-other', { holder: account.name });
}

/**
 * Announces leases that have run out, so that the cases come back into everybody's scope; called before the feed is
 * read, which is the only place where it shows. Revision and holder stay: the holder's opinion, formed without a
 * network, is still accepted as long as nobody else claims the case. Gives the number of leases announced.
 */
export async function announceLapsedLeases(centre: Centre): Promise<number> {
  const now = centre.clock();
  const { query } = centre.database;
  const waiting = await query
    .selectFrom('cases')
    .select('case_id')
    .where(hasLapsed(now))
    .limit(1)
    .executeTakeFirst();
  if (waiting === undefined) return 0;
  return inTransaction(query, async (transaction) => {
    const lapsed = await transaction
      .updateTable('cases')
      .set({ lapse_announced: true })
      .where(hasLapsed(now))
      .returning(['case_id', 'revision'])
      .execute();
    for (const row of lapsed) {
      await recordAct(transaction, row, { act: 'lapsed', by: null, at: now });
      await announce(transaction, row);
    }
    return lapsed.length;
  });
}

/** Cases whose lease has run out and whose readers have not been told. */
const hasLapsed = (now: number) => (where: ExpressionBuilder<Tables, 'cases'>) =>
  where.and([
    where('holder_id', 'is not', null),
    where('lease_until', '<=', new Date(now)),
    where('lapse_announced', '=', false),
  ]);
