import type { Kysely, Transaction } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Tables } from '../../../../central/database/tables.ts';
import { inTransaction } from '../../../../central/database/transaction.ts';

/** A database whose transactions fail as told, one code after another, and then succeed. */
function failing(codes: string[]): { database: Kysely<Tables>; runs: () => number } {
  let runs = 0;
  const execute = async <T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> => {
    const code = codes[runs++];
    if (code !== undefined) throw Object.assign(new Error('refused by the database'), { code });
    return work({} as Transaction<Tables>);
  };
  return { database: { transaction: () => ({ execute }) } as unknown as Kysely<Tables>, runs: () => runs };
}

describe('a transaction', () => {
  it('is run again after a serialisation failure, a deadlock or a lost race for a key', async () => {
    const { database, runs } = failing(['40001', '40P01', '23505']);
    expect(await inTransaction(database, async () => 'done')).toBe('done');
    expect(runs()).toBe(4);
  });

  it('is not run again after any other failure', async () => {
    const { database, runs } = failing(['23514']);
    await expect(inTransaction(database, async () => 'done')).rejects.toMatchObject({ code: '23514' });
    expect(runs()).toBe(1);
  });

  it('passes the failure on when it does not end', async () => {
    const { database } = failing(Array.from({ length: 50 }, () => '40001'));
    await expect(inTransaction(database, async () => 'done')).rejects.toMatchObject({ code: '40001' });
  });
});
