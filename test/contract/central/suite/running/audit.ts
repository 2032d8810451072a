import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordAudit } from '../../../../../central/operations/audit/record.ts';
import { headOf, sealAudit } from '../../../../../central/operations/audit/seal.ts';
import { verifyAudit } from '../../../../../central/operations/audit/verify.ts';
import type { Database } from '../../../../../central/database/open.ts';
import { caseId, userId } from '../../../../../shared/domain/identifiers.ts';
import { openEmptyDatabase, type Engine } from '../../rig/engine.ts';
import { caseIdOf } from '../../rig/sample-resources.ts';

/** The audit trail as a chain. */
export function describeAudit(engine: Engine): void {
  describe(`audit trail on ${engine.name}`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await openEmptyDatabase(engine);
    });
    afterAll(() => database.close());
    beforeEach(() => tamper('truncate audit'));
    const write = async (rows: number): Promise<void> => {
      for (let i = 0; i < rows; i += 1)
        await recordAudit(database.query, {
          at: new Date(Date.UTC(2026, 10, 22, 1, 0, i)),
          user_id: userId.parse(`user-${i}`),
          act: 'claimed',
          case_id: caseId.parse(caseIdOf(i)),
          revision: i + 1,
        });
    };
    /** What somebody with all rights over the database could do. */
    const tamper = async (statement: string): Promise<void> => {
      await sql`alter table audit disable trigger user`.execute(database.query);
      await sql.raw(statement).execute(database.query);
      await sql`alter table audit enable trigger user`.execute(database.query);
    };

    it('is sealed in batches, in the order in which it was written, and holds', async () => {
      await write(7);
      expect(await sealAudit(database.query, 3)).toBe(3);
      expect((await verifyAudit(database.query)).unsealed).toBe(4);
      expect(await sealAudit(database.query, 3)).toBe(3);
      expect(await sealAudit(database.query, 3)).toBe(1);
      expect(await sealAudit(database.query, 3)).toBe(0);
      const verdict = await verifyAudit(database.query);
      expect(verdict).toEqual({ head: await headOf(database.query), unsealed: 0, fault: null });
      expect(verdict.head.position).toBe(7);
    });

    it('links every row to the hash of the one before, as its description says', async () => {
      await write(1);
      await sealAudit(database.query);
      const { seq, hash } = await database.query
        .selectFrom('audit')
        .select(['seq', 'hash'])
        .executeTakeFirstOrThrow();
      const text = `{"act":"claimed","at":"2026-11-22T01:00:00.000Z","before":"${'0'.repeat(64)}","case":"${caseIdOf(0)}","opinion":null,"position":1,"revision":1,"seq":"${seq}","subject":null,"user":"user-0"}`;
      expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
    });

    it.each(['update audit set user_id = null', 'delete from audit', 'truncate audit'])(
      'refuses: %s',
      async (statement) => {
        await write(2);
        await sealAudit(database.query);
        await expect(sql.raw(statement).execute(database.query)).rejects.toThrow(/append-only/);
        await write(1);
        const unsealed = `${statement}${statement.startsWith('truncate') ? '' : ' where position is null'}`;
        await expect(sql.raw(unsealed).execute(database.query)).rejects.toThrow(/append-only/);
      },
    );

    it.each([
      ["update audit set act = 'released' where position = 3", 'row 3 was changed'],
      ["update audit set at = at + interval '1 ms' where position = 3", 'row 3 was changed'],
      ['delete from audit where position = 3', 'row 3 is missing'],
      ['delete from audit where position = 1', 'row 1 is missing'],
    ])('shows what was done past its guard: %s', async (statement, fault) => {
      await write(5);
      await sealAudit(database.query);
      await tamper(statement);
      expect((await verifyAudit(database.query)).fault).toBe(fault);
    });

    it('shows by a head written down elsewhere that its end was cut off, or that it was written anew', async () => {
      await write(5);
      await sealAudit(database.query);
      const known = await headOf(database.query);
      await write(1);
      await sealAudit(database.query);
      expect((await verifyAudit(database.query, known)).fault).toBeNull();
      await tamper('delete from audit where position > 3');
      expect((await verifyAudit(database.query)).fault).toBeNull();
      expect((await verifyAudit(database.query, known)).fault).toBe('rows 4 to 5 are missing');
      await write(2);
      await sealAudit(database.query);
      expect((await verifyAudit(database.query, known)).fault).toBe(
        'row 5 is not the one that was written down',
      );
    });
  });
}
