import type { Transaction } from 'kysely';
import type { WorkCalendar } from '../../../shared/calendar/schema.ts';
import { shanghaiDate } from '../../../shared/calendar/shanghai-date.ts';
import { addWorkingDays } from '../../../shared/calendar/working-days.ts';
import type { CaseState } from '../../../shared/domain/enumerations.ts';
import type { CaseId, OpinionId } from '../../../shared/domain/identifiers.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { instantOf } from '../../context.ts';
import type { AuditAct, JobKind, Tables } from '../../database/tables.ts';
import { changeCase } from '../change-case.ts';
import { takeCase } from '../read-case.ts';
import { stateAfterDeliveries } from '../transitions.ts';

/** What a move after a delivery is called in the audit trail. */
const acts: Readonly<Partial<Record<CaseState, AuditAct>>> = { FILED: 'filed', NOTIFIED: 'notified' };

/** A delivery that was just recorded, and what its case is measured by. */
export interface Delivered {
  readonly caseId: CaseId;
  readonly opinionId: OpinionId;
  readonly pack: PolicyPack;
  readonly calendar: WorkCalendar;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Moves a case on after a delivery, in the transaction that records it: a registration files it (T18), a notice makes
 * it notified (T19), a notice of what is missing starts the clock of the supplement (T8, counted from the delivery). A
 * notice has arrived once one of its outlets took it (S25, S26: SMS or APP). Only jobs of the opinion that the case
 * stands on count; what arrives out of order is made up for.
 */
export async function moveAfterDelivery(
  transaction: Transaction<Tables>,
  delivered: Delivered,
): Promise<void> {
  const { caseId, opinionId, pack, now } = delivered;
  let row = await takeCase(transaction, caseId);
  if (row?.decision?.opinionId !== opinionId) return;
  const arrived = await arrivedKinds(transaction, opinionId);
  if (row.state === 'SUPPLEMENT_WAIT' && row.last_day === null && arrived.has('supplement-notice')) {
    const lastDay = dayAfter(delivered, pack.notices?.supplementWorkingDays);
    await transaction.updateTable('cases').set({ last_day: lastDay }).where('case_id', '=', caseId).execute();
  }
  for (;;) {
    const state = stateAfterDeliveries(row.state, arrived);
    if (state === null) return;
    row = await changeCase(transaction, row, {
      act: acts[state]!,
      by: null,
      at: now,
      opinionId,
      set: {
        state,
        last_day: state === 'NOTIFIED' ? dayAfter(delivered, pack.notices?.closeWorkingDays) : null,
      },
    });
  }
}

/** The last of so many working days after today in China; `null` where the pack sets no number. */
function dayAfter({ calendar, now }: Delivered, workingDays: number | undefined): string | null {
  if (workingDays === undefined) return null;
  return addWorkingDays(calendar, shanghaiDate(instantOf(now)), workingDays).date;
}

async function arrivedKinds(
  transaction: Transaction<Tables>,
  opinionId: OpinionId,
): Promise<ReadonlySet<JobKind>> {
  const rows = await transaction
    .selectFrom('jobs')
    .innerJoin('job_attempts', 'job_attempts.job_id', 'jobs.job_id')
    .select('jobs.kind')
    .distinct()
    .where('jobs.opinion_id', '=', opinionId)
    .where('job_attempts.outcome', '=', 'delivered')
    .execute();
  return new Set(rows.map((row) => row.kind));
}
