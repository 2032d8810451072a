import { shanghaiDate } from '../../shared/calendar/shanghai-date.ts';
import { instantOf, type Centre } from '../context.ts';
import type { AuditAct } from '../database/tables.ts';
import { inTransaction } from '../database/transaction.ts';
import { changeCase } from './change-case.ts';
import { owe } from './notices/owe.ts';
import { jobsOwed } from './opinions/effects.ts';
import { stateAfterClock } from './transitions.ts';

/** Cases that one transaction moves on. */
const batch = 50;

/**
 * Moves on the cases whose clock has run out: the day after its last day (China), a supplement that did not come lapses
 * (视为放弃, T8) and the applicant is told, and a case whose applicant was told of the result is closed (办结, T20). A
 * supplement that nobody could be told of has no clock and never lapses by itself. Side by side in several processes.
 * Gives the number of cases moved.
 */
export async function moveOverdue(centre: Centre): Promise<number> {
  const now = centre.clock();
  const today = shanghaiDate(instantOf(now));
  return inTransaction(centre.database.query, async (transaction) => {
    const rows = await transaction
      .selectFrom('cases')
      .selectAll()
      .where('last_day', '<', today)
      .orderBy('last_day')
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const row of rows) {
      const state = stateAfterClock(row.state);
      if (state === null || row.decision === null) throw new Error(`a clock runs in the state ${row.state}`);
      const { opinionId } = row.decision;
      const act: AuditAct = state === 'LAPSED' ? 'supplement-lapsed' : 'closed';
      await changeCase(transaction, row, {
        act,
        by: null,
        at: now,
        opinionId,
        set: { state, last_day: null },
      });
      await owe(transaction, { caseId: row.case_id, opinionId, kinds: jobsOwed(state), now });
    }
    return rows.length;
  });
}
