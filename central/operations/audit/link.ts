import type { Selectable } from 'kysely';
import { fingerprint } from '../../database/fingerprint.ts';
import type { AuditTable } from '../../database/tables.ts';

/** The row of the audit trail that was sealed last: its place in the chain, from 1, and its hash. */
export interface Head {
  readonly position: number;
  readonly hash: string;
}

/** What the first row is linked to. */
export const beginning: Head = { position: 0, hash: '0'.repeat(64) };

/** A row as it was written, without its seal. */
export type AuditRow = Omit<Selectable<AuditTable>, 'xid' | 'position' | 'hash'>;

/**
 * The link that seals a row behind another: SHA-256 of the canonical JSON of the hash before, the position, and all
 * that the row says. Transaction numbers are left out, they change when a database moves.
 */
export function link(before: Head, row: AuditRow): Head {
  const position = before.position + 1;
  const hash = fingerprint({
    before: before.hash,
    position,
    // one driver gives numbers, the other text
    seq: String(row.seq),
    at: row.at.toISOString(),
    user: row.user_id,
    act: row.act,
    case: row.case_id,
    opinion: row.opinion_id,
    revision: row.revision,
    subject: row.subject,
  });
  return { position, hash };
}

/** The columns that a link is made of. */
export const auditColumns = [
  'seq',
  'at',
  'user_id',
  'act',
  'case_id',
  'opinion_id',
  'revision',
  'subject',
] as const;
