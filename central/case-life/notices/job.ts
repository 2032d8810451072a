import { sql, type Kysely, type Selectable } from 'kysely';
import type { JobKind, JobsTable, Tables } from '../../database/tables.ts';
import { outletsOf } from './compose.ts';
import type { Outlets } from './message.ts';

/** A job that this process works on until its time is over; another takes it then. */
export type TakenJob = Pick<
  Selectable<JobsTable>,
  'job_id' | 'case_id' | 'opinion_id' | 'kind' | 'created_at' | 'attempts' | 'attempts_left'
>;

/** Milliseconds that a process has for a job before another may take it: all outlets may time out within it. */
const timeForOne = 60_000;

/**
 * Takes jobs that are due, those of kinds alone that every outlet is there for. The taking is a short transaction of
 * its own: an open one would hold back the change feed while a receiver is slow. A process that dies leaves its jobs
 * to the next, so an outlet may be given a message twice, under the same key.
 */
export async function takeJobs(
  database: Kysely<Tables>,
  outlets: Outlets,
  now: number,
  limit: number,
): Promise<TakenJob[]> {
  const kinds = (Object.keys(outletsOf) as JobKind[]).filter((kind) =>
    outletsOf[kind].every((name) => outlets[name] !== undefined),
  );
  if (kinds.length === 0) return [];
  const at = new Date(now);
  return database
    .with('due', (from) =>
      from
        .selectFrom('jobs')
        .select('job_id')
        .where('kind', 'in', kinds)
        .where('done_at', 'is', null)
        .where('dead_at', 'is', null)
        .where('due_at', '<=', at)
        .where((where) => where.or([where('taken_until', 'is', null), where('taken_until', '<=', at)]))
        .orderBy('due_at')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .updateTable('jobs')
    .from('due')
    .set((set) => ({
      taken_until: new Date(now + timeForOne),
      attempts: set('attempts', '+', 1),
      attempts_left: set('attempts_left', '-', 1),
    }))
    .whereRef('jobs.job_id', '=', 'due.job_id')
    .returning(['jobs.job_id', 'case_id', 'opinion_id', 'kind', 'created_at', 'attempts', 'attempts_left'])
    .execute();
}

/** What a job is after an attempt. */
export type JobEnd = { readonly done: Date } | { readonly dead: Date } | { readonly due: Date };

/** Puts a job down, unless another process has taken it meanwhile. */
export async function putDown(database: Kysely<Tables>, job: TakenJob, end: JobEnd): Promise<void> {
  await database
    .updateTable('jobs')
    .set({
      taken_until: null,
      ...('done' in end && { done_at: end.done }),
      ...('dead' in end && { dead_at: end.dead }),
      ...('due' in end && { due_at: end.due }),
    })
    .where('job_id', '=', job.job_id)
    .where('attempts', '=', job.attempts)
    .execute();
}

/** Brings dead letters back to life, to be tried from now on as if they were new. Gives their number. */
export async function reviveDeadLetters(database: Kysely<Tables>, now: number): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    await sql`
      update job_attempts set outcome = 'failed'
      from jobs where jobs.job_id = job_attempts.job_id and jobs.dead_at is not null and outcome = 'refused'
    `.execute(transaction);
    const revived = await transaction
      .updateTable('jobs')
      .set({ dead_at: null, due_at: new Date(now), attempts_left: sql<number>`default` })
      .where('dead_at', 'is not', null)
      .returning('job_id')
      .execute();
    return revived.length;
  });
}
