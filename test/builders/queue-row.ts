import type { QueueRow } from '../../renderer/queue/rows/row.ts';
import { aCase } from './case-record.ts';

/** A line of the queue: one's own case with ten working days left; every field can be given. */
export const aRow = (
  changes: Partial<QueueRow> = {},
  record: Parameters<typeof aCase>[0] = {},
): QueueRow => ({
  record: aCase(record),
  situation: 'mine',
  left: { days: 10, provisional: false },
  ...changes,
});
