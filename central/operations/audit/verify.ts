import { sql, type Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { auditColumns, beginning, link, type Head } from './link.ts';

/** Rows that are read at a time. */
const page = 2000;

/** What a verification of the audit trail found. */
export interface AuditVerdict {
  /** The last row that is in order; write it down elsewhere, it proves later that nothing before it was changed. */
  readonly head: Head;
  /** Rows written and not sealed yet. */
  readonly unsealed: number;
  /** The first place where the chain does not hold, in words; `null` where it holds. */
  readonly fault: string | null;
}

/**
 * Computes the chain of the audit trail from its beginning. `known` is a head that was written down earlier: the chain
 * must pass through it, else rows were cut off at the end or the whole chain was written anew.
 */
export async function verifyAudit(database: Kysely<Tables>, known?: Head): Promise<AuditVerdict> {
  const unsealed = await countUnsealed(database);
  let head = beginning;
  const verdict = (fault: string | null): AuditVerdict => ({ head, unsealed, fault });
  for (;;) {
    const rows = await database
      .selectFrom('audit')
      .select([...auditColumns, 'position', 'hash'])
      .where('position', '>', String(head.position))
      .orderBy('position')
      .limit(page)
      .execute();
    for (const row of rows) {
      const next = link(head, row);
      if (Number(row.position) !== next.position) return verdict(`row ${next.position} is missing`);
      if (row.hash !== next.hash) return verdict(`row ${next.position} was changed`);
      if (known?.position === next.position && known.hash !== next.hash)
        return verdict(`row ${next.position} is not the one that was written down`);
      head = next;
    }
    if (rows.length < page) break;
  }
  if (known !== undefined && known.position > head.position)
    return verdict(`rows ${head.position + 1} to ${known.position} are missing`);
  return verdict(null);
}

async function countUnsealed(database: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from audit where position is null`.execute(database);
  return rows[0]!.count;
}
