import type { OpinionAct, CaseState } from '../../../shared/domain/enumerations.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { PolicyPack } from '../../../shared/policy/schema.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import type { CaseRow } from '../case-row.ts';
import { isDecided, stateAfterOpinion } from '../transitions.ts';

/** Type of coded reason (domain 5) that an act must give: R 不予认定, B 补正. */
const reasonTypeOf: Readonly<Record<OpinionAct, 'R' | 'B' | null>> = {
  approve: null,
  reject: 'R',
  supplement: 'B',
};

/** What an opinion is measured against. */
export interface Judgement {
  readonly row: Pick<CaseRow, 'state' | 'revision' | 'unchanged_since' | 'holder_id'>;
  readonly opinion: Pick<Opinion, 'act' | 'reasons' | 'checksShown' | 'overrides' | 'judgedBy'>;
  readonly pack: Pick<PolicyPack, 'reasons' | 'review'>;
  /** Revision that the sender states in `If-Match`. */
  readonly statedRevision: number;
}

/**
 * Whether an opinion takes effect, and the state it leads to. A precondition is judged last (RFC 9110, 13.2.1): who
 * would be refused anyway learns the better reason. A lease that ran out while nobody else claimed still counts as held.
 * Refusals in this order: `already-decided`, `not-holder` (also where another holds the case; the caller words that as
 * `held-by-other`), `transition-not-allowed`, `reason-required`, `override-required`, `revision-mismatch`.
 */
export function judge({ row, opinion, pack, statedRevision }: Judgement): Result<CaseState> {
  if (isDecided(row.state)) return fail('already-decided');
  if (row.holder_id !== opinion.judgedBy) return fail('not-holder');
  const target = stateAfterOpinion(row.state, opinion.act, pack.review.secondReview);
  if (target === null) return fail('transition-not-allowed', { state: row.state });
  const objection = missingReason(opinion, pack) ?? missingOverride(opinion);
  if (objection !== null) return { ok: false, error: objection };
  if (statedRevision < row.unchanged_since || statedRevision > row.revision) return fail('revision-mismatch');
  return ok(target);
}

/** A refusal and a request for supplement say why, with at least one reason of the pack and of their type. */
function missingReason(opinion: Judgement['opinion'], pack: Judgement['pack']): Failure | null {
  const type = reasonTypeOf[opinion.act];
  if (type === null) return null;
  const fitting = new Set(pack.reasons.filter((reason) => reason.type === type).map((reason) => reason.code));
  return opinion.reasons.some((reason) => fitting.has(reason.code)) ? null : { code: 'reason-required' };
}

/** An approval answers every failed hard check in words, paper by paper. */
function missingOverride(opinion: Judgement['opinion']): Failure | null {
  if (opinion.act !== 'approve') return null;
  const open = opinion.checksShown.find(
    (check) =>
      check.blocking === 'hard' &&
      check.level === 'fail' &&
      !opinion.overrides.some(
        (override) => override.checkId === check.id && override.documentId === check.documentId,
      ),
  );
  return open === undefined ? null : { code: 'override-required', details: { check: open.id } };
}
