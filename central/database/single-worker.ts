import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Work that only one process of a centre does at a time; the number is the key of its advisory lock. */
const keys = { 'seal-audit': 1, 'compact-feed': 2 } as const;

/** Namespace of the advisory locks of this program in its database. */
const space = 0x4d53;

/**
 * Whether this transaction is now the only one that does the work; the lock ends with the transaction, also when the
 * process is killed. False where another process does it at this moment.
 */
export async function onlyWorker(
  transaction: Transaction<Tables>,
  work: keyof typeof keys,
): Promise<boolean> {
  const { rows } = await sql<{
    taken: boolean;
  }>`select pg_try_advisory_xact_lock(${space}, ${keys[work]}) as taken`.execute(transaction);
  return rows[0]!.taken;
}
