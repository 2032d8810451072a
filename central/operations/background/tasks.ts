import { sealAudit } from '../audit/seal.ts';
import { moveOverdue } from '../../case-life/clocks.ts';
import { compactFeed } from '../../case-life/changes/compact.ts';
import { watchFeed } from './watch-feed.ts';
import type { Centre } from '../../context.ts';
import { carryOutJobs } from '../../case-life/notices/carry-out.ts';
import type { Outlets } from '../../case-life/notices/message.ts';

/** Work that a centre does besides answering. */
export interface BackgroundTask {
  readonly name: string;
  /** Milliseconds between runs while there is nothing to do. */
  readonly pause: number;
  /** One run; true while more waits. Safe in several processes at once, and when killed at any moment. */
  readonly run: () => Promise<boolean>;
}

/** Everything that goes on in the background of a centre. */
export function backgroundTasks(centre: Centre, outlets: Outlets): readonly BackgroundTask[] {
  const { query } = centre.database;
  return [
    { name: 'carry-out-jobs', pause: 2_000, run: async () => (await carryOutJobs(centre, outlets)) > 0 },
    { name: 'move-overdue', pause: 60_000, run: async () => (await moveOverdue(centre)) > 0 },
    { name: 'compact-feed', pause: 60_000, run: async () => (await compactFeed(query)) > 0 },
    { name: 'watch-feed', pause: 10_000, run: watchFeed(centre) },
    { name: 'seal-audit', pause: 1_000, run: async () => (await sealAudit(query)) > 0 },
  ];
}

/** Does all that is due now, until nothing is left; for tests and for the last moments of a centre. */
export async function doWhatIsDue(tasks: readonly BackgroundTask[]): Promise<void> {
  for (const task of tasks) while (await task.run());
}
