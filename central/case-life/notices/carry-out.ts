import type { Kysely } from 'kysely';
import { recordAudit } from '../../operations/audit/record.ts';
import { oneCaseRecord } from '../case-row.ts';
import { decisionOf } from '../opinions/effects.ts';
import type { Centre } from '../../context.ts';
import type { Tables } from '../../database/tables.ts';
import { inTransaction } from '../../database/transaction.ts';
import { faultLine } from '../../http/request-log.ts';
import { currentReference, packOfCase } from '../../reference/reference.ts';
import { moveAfterDelivery } from './after-delivery.ts';
import { compose, outletsOf, type Occasion } from './compose.ts';
import { putDown, takeJobs, type JobEnd, type TakenJob } from './job.ts';
import type { Delivery, OutletName, Outlets } from './message.ts';
import { waitAfter } from './next-attempt.ts';

/** Jobs that one run takes, side by side. */
const batch = 8;

/** Carries out jobs that are due; gives their number, with a full batch more may wait. */
export async function carryOutJobs(centre: Centre, outlets: Outlets): Promise<number> {
  const { query } = centre.database;
  const jobs = await takeJobs(query, outlets, centre.clock(), batch);
  await Promise.all(
    jobs.map(async (job) => {
      const end = await carryOut(centre, outlets, job).catch((error: unknown) => {
        centre.report(faultLine(error, 'background', job.kind));
        return afterFailure(centre.clock(), job);
      });
      await putDown(query, job, end);
      if ('dead' in end)
        centre.report(`job ${job.job_id} (${job.kind}) is a dead letter after ${job.attempts} attempts`);
    }),
  );
  return jobs.length;
}

/** One attempt of a job: every outlet that has not got it yet. */
async function carryOut(centre: Centre, outlets: Outlets, job: TakenJob): Promise<JobEnd> {
  const { query } = centre.database;
  const before = await query
    .selectFrom('job_attempts')
    .select(['outlet', 'outcome'])
    .where('job_id', '=', job.job_id)
    .where('outcome', 'in', ['delivered', 'refused'])
    .execute();
  const open = outletsOf[job.kind].filter((name) => !before.some((past) => past.outlet === name));
  const occasion = await occasionOf(query, job);
  const deliveries = await Promise.all(
    open.map(async (name) => {
      const delivery = await deliver(centre, outlets, job, name, occasion);
      await note(centre, job, name, delivery, occasion);
      return delivery;
    }),
  );
  const now = centre.clock();
  const failed = deliveries.filter(({ outcome }) => outcome === 'failed');
  const refused = [...before, ...deliveries].some(({ outcome }) => outcome === 'refused');
  if (failed.length > 0)
    return afterFailure(now, job, Math.max(...failed.map(({ retryAfter }) => retryAfter ?? 0)));
  return refused ? { dead: new Date(now) } : { done: new Date(now) };
}

/** Another attempt later, as long as some are left. */
function afterFailure(now: number, job: TakenJob, wish = 0): JobEnd {
  return job.attempts_left > 0
    ? { due: new Date(now + waitAfter(job.attempts, wish)) }
    : { dead: new Date(now) };
}

async function deliver(
  centre: Centre,
  outlets: Outlets,
  job: TakenJob,
  name: OutletName,
  occasion: Occasion,
): Promise<Delivery> {
  const body = compose(name, occasion);
  if (body === null) return { outcome: 'refused', note: 'the policy pack of the case has no text for it' };
  try {
    return await outlets[name]!({ key: `${job.job_id}-${name}`, caseId: job.case_id, body });
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    centre.report(`outlet ${name} failed in itself: ${kind}`);
    return { outcome: 'failed', note: kind };
  }
}

/** Keeps the attempt; what was handed over is in the audit trail too, and moves the case, in the same transaction. */
async function note(
  centre: Centre,
  job: TakenJob,
  outlet: OutletName,
  delivery: Delivery,
  { pack, calendar }: Occasion,
): Promise<void> {
  const now = centre.clock();
  const at = new Date(now);
  await inTransaction(centre.database.query, async (transaction) => {
    await transaction
      .insertInto('job_attempts')
      .values({
        job_id: job.job_id,
        attempt: job.attempts,
        outlet,
        at,
        outcome: delivery.outcome,
        note: delivery.note,
      })
      .execute();
    if (delivery.outcome !== 'delivered') return;
    await recordAudit(transaction, {
      at,
      user_id: null,
      act: 'handed-over',
      case_id: job.case_id,
      opinion_id: job.opinion_id,
      subject: outlet,
    });
    await moveAfterDelivery(transaction, {
      caseId: job.case_id,
      opinionId: job.opinion_id,
      pack,
      calendar,
      now,
    });
  });
}

/** What the messages of a job say: the decision is that of its own opinion, whatever became of the case since. */
async function occasionOf(query: Kysely<Tables>, job: TakenJob): Promise<Occasion> {
  const row = await query
    .selectFrom('cases')
    .selectAll()
    .where('case_id', '=', job.case_id)
    .executeTakeFirstOrThrow();
  const opinion = await query
    .selectFrom('opinions')
    .select(['content', 'answer'])
    .where('opinion_id', '=', job.opinion_id)
    .executeTakeFirstOrThrow();
  const { state, recordedAt } = opinion.answer;
  const record = await oneCaseRecord(query, row);
  const decision = decisionOf(opinion.content, state, record.decision?.decidedBy ?? '', recordedAt);
  if (decision === null) throw new Error(`job ${job.job_id} is owed by an opinion that decided nothing`);
  const { calendar, directory } = await currentReference(query);
  return {
    kind: job.kind,
    record,
    decision,
    pack: await packOfCase(query, row.application.policyPackVersion),
    calendar,
    directory,
    owedAt: job.created_at,
  };
}
