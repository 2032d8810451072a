import type { Transaction } from 'kysely';
import type { OpinionAnswer } from '../../../shared/central-api/schema.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { CaseState } from '../../../shared/domain/enumerations.ts';
import type { CaseId, OpinionId } from '../../../shared/domain/identifiers.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { Readings } from '../../../shared/readings/schema.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import { instantOf, type Centre } from '../../context.ts';
import type { Tables } from '../../database/tables.ts';
import { factsForCase } from '../../reference/reference.ts';
import { oneCaseRecord, type CaseRow } from '../case-row.ts';
import { changeCase } from '../change-case.ts';
import { heldByOther } from '../lease.ts';
import { owe } from '../notices/owe.ts';
import { mayLearnOf, takeCase } from '../read-case.ts';
import { reviewsCases } from '../scope.ts';
import { decisionOf, jobsOwed } from './effects.ts';
import { fingerprint } from '../../database/fingerprint.ts';
import { judge } from './guards.ts';
import { alone } from './key-in-progress.ts';
import { recompute, type Recomputed } from './recompute.ts';
import { readKey, readRevision } from './request-conditions.ts';

/** An opinion as it arrives. */
export interface Submission {
  readonly caseId: CaseId;
  readonly opinion: Opinion;
  /** What its checks stood on, where the sender still has it. */
  readonly readings: readonly Readings[];
  readonly idempotencyKey: string | undefined;
  readonly ifMatch: string | undefined;
}

/** The first answer to an opinion, or the same again. */
export interface Recorded {
  readonly answer: OpinionAnswer;
  readonly replayed: boolean;
}

/** A refusal, with the case as it stands where the caller may learn it. */
export interface Refused {
  readonly ok: false;
  readonly error: Failure;
  readonly current: CaseRecord | null;
}

/**
 * Takes an opinion, exactly once: opinion, state, revision, audit row, jobs and feed row in one transaction. Whoever
 * sends the same opinion again is given the first answer again, whatever became of the case meanwhile.
 * Refusals before anything is looked up: `not-permitted`, `key-missing`, `invalid-request`; then `key-in-progress`, `key-reused`;
 * then `revision-missing`, `case-not-found`, those of `judge`, and those of `recompute`.
 */
export async function submitOpinion(
  centre: Centre,
  caller: Account,
  submission: Submission,
): Promise<Result<Recorded> | Refused> {
  const { opinion } = submission;
  if (!reviewsCases(caller) || opinion.judgedBy !== caller.userId) return fail('not-permitted');
  const key = readKey(submission.idempotencyKey, submission.caseId, opinion);
  if (!key.ok) return key;
  return alone(centre, key.value, async (transaction) => {
    // the row of the case is taken first, so that opinions on one case queue up here
    const row = await takeCase(transaction, submission.caseId);
    const replay = await replayOf(transaction, caller, key.value, opinion);
    if (replay !== null) return replay;
    const revision = readRevision(submission.ifMatch, opinion);
    if (!revision.ok) return revision;
    if (row === undefined) return fail('case-not-found');
    const { pack, reference } = await factsForCase(transaction, row.application.policyPackVersion);
    const verdict = judge({ row, opinion, pack, statedRevision: revision.value });
    if (!verdict.ok) return refusal(centre, transaction, caller, row, verdict.error);
    const recomputed = recompute({
      record: await oneCaseRecord(transaction, row),
      opinion,
      readings: submission.readings,
      reference,
    });
    if (!recomputed.ok) return refusal(centre, transaction, caller, row, recomputed.error);
    const effect = { state: verdict.value, recomputed: recomputed.value };
    return ok(await record(centre, transaction, caller, row, submission, effect));
  });
}

/** The earlier answer to a key; `null` for a key that has not been seen. */
async function replayOf(
  transaction: Transaction<Tables>,
  caller: Account,
  key: OpinionId,
  opinion: Opinion,
): Promise<Result<Recorded> | null> {
  const known = await transaction
    .selectFrom('opinions')
    .select(['user_id', 'fingerprint', 'answer'])
    .where('opinion_id', '=', key)
    .executeTakeFirst();
  if (known === undefined) return null;
  return known.user_id === caller.userId && known.fingerprint === fingerprint(opinion)
    ? ok({ answer: known.answer, replayed: true })
    : fail('key-reused');
}

async function refusal(
  centre: Centre,
  transaction: Transaction<Tables>,
  caller: Account,
  row: CaseRow,
  failure: Failure,
): Promise<Refused> {
  const named =
    failure.code === 'not-holder' && row.holder_id !== null
      ? (await heldByOther(transaction, row.holder_id)).error
      : failure;
  const learns = await mayLearnOf(transaction, caller, row.case_id);
  return { ok: false, error: named, current: learns ? await oneCaseRecord(transaction, row) : null };
}

async function record(
  centre: Centre,
  transaction: Transaction<Tables>,
  caller: Account,
  row: CaseRow,
  { opinion, readings }: Submission,
  { state, recomputed }: { state: CaseState; recomputed: Recomputed },
): Promise<Recorded> {
  const now = centre.clock();
  const at = instantOf(now);
  const decision = decisionOf(opinion, state, caller.name, at);
  const answer: OpinionAnswer = {
    opinionId: opinion.opinionId,
    caseId: row.case_id,
    revision: row.revision + 1,
    state,
    recordedAt: at,
  };
  await transaction
    .insertInto('opinions')
    .values({
      opinion_id: opinion.opinionId,
      case_id: row.case_id,
      user_id: caller.userId,
      fingerprint: fingerprint(opinion),
      content: JSON.stringify(opinion),
      answer: JSON.stringify(answer),
      recorded_at: new Date(now),
      recomputed,
    })
    .execute();
  if (readings.length > 0)
    await transaction
      .insertInto('opinion_readings')
      .values({ opinion_id: opinion.opinionId, readings: JSON.stringify(readings) })
      .execute();
  await changeCase(transaction, row, {
    act: 'judged',
    by: caller.userId,
    at: now,
    opinionId: opinion.opinionId,
    set: {
      state,
      holder_id: null,
      lease_until: null,
      lapse_announced: false,
      judged_by: caller.userId,
      decision: decision === null ? null : JSON.stringify(decision),
    },
  });
  await owe(transaction, { caseId: row.case_id, opinionId: opinion.opinionId, kinds: jobsOwed(state), now });
  return { answer, replayed: false };
}
