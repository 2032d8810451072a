import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { Failure } from '../../../shared/result.ts';
import type { Workstation } from '../workstation.ts';

/** Milliseconds before its end at which a lease is renewed when its holder works on the case. */
const renewBefore = 24 * 3_600_000;

/** Whether a lease of mine should be renewed; `now` in milliseconds of the centre's clock. */
export const needsRenewal = (record: CaseRecord, userId: string, now: number): boolean =>
  record.holder?.userId === userId &&
  record.decision === null &&
  Date.parse(record.holder.leaseUntil) - now < renewBefore;

/**
 * Renews the lease of a case that its holder opens, when it ends within a day or has ended. Gives why it could not be:
 * somebody else has claimed the case meanwhile, so the work on it stays a draft. Without a network nothing is asked and
 * nothing is taken away; the opinion is still accepted as long as nobody else has claimed the case.
 */
export async function keepLease(
  { bridge, cases, connection, session }: Workstation,
  record: CaseRecord,
): Promise<Failure | null> {
  const known = connection.get();
  if (known?.online !== true) return null;
  const now = Date.now() + (known.clockOffsetMs ?? 0);
  if (!needsRenewal(record, session.account.userId, now)) return null;
  const renewed = await bridge.call('cases.claim', record.caseId);
  if (!renewed.ok) return renewed.error.code === 'offline' ? null : renewed.error;
  const applied = await cases.apply([{ kind: 'case', case: renewed.value }]);
  return applied.ok ? null : applied.error;
}
