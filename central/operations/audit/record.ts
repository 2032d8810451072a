import type { Insertable, Kysely, Transaction } from 'kysely';
import type { AuditTable, Tables } from '../../database/tables.ts';

/** One act for the audit trail; what is left out does not apply. */
export type AuditEntry = Pick<Insertable<AuditTable>, 'at' | 'user_id' | 'act'> &
  Partial<Pick<Insertable<AuditTable>, 'case_id' | 'opinion_id' | 'revision' | 'subject'>>;

/** The row of an act. */
export const auditRow = (entry: AuditEntry): Insertable<AuditTable> => ({
  case_id: null,
  opinion_id: null,
  revision: null,
  subject: null,
  ...entry,
});

/** Adds a row to the audit trail, in the transaction of what it records. */
export async function recordAudit(
  database: Kysely<Tables> | Transaction<Tables>,
  entry: AuditEntry,
): Promise<void> {
  await database.insertInto('audit').values(auditRow(entry)).execute();
}
