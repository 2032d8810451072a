import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * SQLSTATEs after which the same transaction may simply be run again: serialisation failure, deadlock, and a unique
 * key that a concurrent transaction wrote first (the second run then sees it and answers from it).
 */
const retried = new Set(['40001', '40P01', '23505']);

/** Runs of one transaction before the failure is passed on. */
const attempts = 6;

/** SQLSTATE of a database error, of either driver. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Runs `work` in one transaction, again where another transaction got in its way. `work` must have no effect but
 * through its transaction. Isolation is the engine's default (read committed): writers of a case take its row first.
 */
export async function inTransaction<T>(
  database: Kysely<Tables>,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute(work);
    } catch (error) {
      if (attempt >= attempts || !retried.has(sqlState(error) ?? '')) throw error;
      await sleep(Math.random() * 10 * 2 ** attempt);
    }
  }
}
