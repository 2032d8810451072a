import type { CaseId } from '../../shared/domain/identifiers.ts';
import { defaultOrder, ordered } from '../queue/rows/order.ts';
import type { QueueRow } from '../queue/rows/row.ts';

/** The case to judge after this one: the next of one's own by due date, from the start again after the last. */
export function nextOwnCase(rows: readonly QueueRow[], current: CaseId): CaseId | null {
  const line = ordered(
    rows.filter((row) => row.situation === 'mine' || row.record.caseId === current),
    defaultOrder,
  ).map((row) => row.record.caseId);
  const at = line.indexOf(current);
  return [...line.slice(at + 1), ...line.slice(0, Math.max(0, at))][0] ?? null;
}
