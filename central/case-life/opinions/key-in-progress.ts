import { sql, type Transaction } from 'kysely';
import type { OpinionId } from '../../../shared/domain/identifiers.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { Centre } from '../../context.ts';
import type { Tables } from '../../database/tables.ts';
import { inTransaction } from '../../database/transaction.ts';

/** Keys that this process works on, by database: PGlite has one connection, on which no lock could tell. */
const underWay = new WeakMap<Centre['database'], Set<OpinionId>>();

/**
 * Runs the work of one key in a transaction, as long as nobody else works on the same key: neither another request of
 * this process nor another process on this database. 409 `key-in-progress` otherwise, at once, without waiting for
 * the other's connection; the sender comes again and is given the answer. The lock ends with the transaction, also when
 * the process is killed.
 */
export async function alone<T, Refusal extends { readonly ok: false }>(
  { database }: Pick<Centre, 'database'>,
  key: OpinionId,
  work: (transaction: Transaction<Tables>) => Promise<Result<T> | Refusal>,
): Promise<Result<T> | Refusal> {
  const keys = underWay.get(database) ?? new Set();
  underWay.set(database, keys);
  if (keys.has(key)) return fail('key-in-progress');
  keys.add(key);
  try {
    return await inTransaction(database.query, async (transaction) =>
      (await lock(transaction, key)) ? work(transaction) : fail('key-in-progress'),
    );
  } finally {
    keys.delete(key);
  }
}

async function lock(transaction: Transaction<Tables>, key: OpinionId): Promise<boolean> {
  const { rows } = await sql<{
    taken: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) as taken`.execute(transaction);
  return rows[0]!.taken;
}
