import type { Reference } from '../../../shared/central-api/schema.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { Blocking, CheckLevel } from '../../../shared/domain/enumerations.ts';
import type { DocumentId, Sha256 } from '../../../shared/domain/identifiers.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { ReadingOutcome, Readings } from '../../../shared/readings/schema.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { checkCase } from '../../../shared/rules/check-case.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { rulesVersion } from '../../../shared/rules/version.ts';

/** How the checks computed at the centre compare with those that the person saw. */
export type Recomputed = 'not-worse' | 'worse' | 'not-possible';

/** What an opinion is recomputed from: the case as it stands, what was read, and the centre's own current facts. */
export interface Basis {
  readonly record: CaseRecord;
  readonly opinion: Pick<Opinion, 'readingsUsed' | 'checksShown' | 'overrides' | 'versions' | 'corrections'>;
  readonly readings: readonly Readings[];
  readonly reference: Reference;
}

/**
 * Computes the checks of an opinion again (design 4.8), with the pack, calendar and directory that a workstation is
 * given now, and compares them with the checks shown. Refusals: `invalid-request` for readings that the opinion does not
 * name; `rule-no-longer-met` where a hard check came out worse and the opinion has no word against it.
 *
 * An opinion under an older version of the rules is accepted as it was judged; what came out is recorded. Where readings
 * are missing (an older workstation, papers purged since, too much to send) only the checks that need none are compared.
 */
export function recompute(basis: Basis): Result<Recomputed> {
  const { opinion } = basis;
  const outcomes = outcomesOf(basis);
  if (outcomes === null) return fail('invalid-request', { field: 'body.readings' });
  const complete = outcomes.size === new Set(opinion.readingsUsed.map(({ sha256 }) => sha256)).size;
  const { policyPack: pack, calendar, directory } = basis.reference;
  const checks = checkCase({
    case: basis.record,
    outcomes,
    pack,
    calendar,
    directory,
    corrections: opinion.corrections ?? [],
  });
  const compared = complete ? checks : checks.filter((check) => check.documentId === null);
  const worse = compared.find((check) => isWorse(check, opinion));
  if (worse === undefined) return ok(complete ? 'not-worse' : 'not-possible');
  if (opinion.versions.rules !== rulesVersion) return ok('worse');
  return fail('rule-no-longer-met', { check: worse.id, paper: worse.values['paper'] ?? '整件' });
}

/** The readings by paper; `null` where one is not of this opinion, not of this case, or comes twice. */
function outcomesOf({ record, opinion, readings }: Basis): ReadonlyMap<Sha256, ReadingOutcome> | null {
  const papers = new Set(record.documents.map((document) => document.sha256));
  const named = new Set(opinion.readingsUsed.map(nameOf));
  const outcomes = new Map<Sha256, ReadingOutcome>();
  for (const reading of readings) {
    const fits = papers.has(reading.sha256) && named.has(nameOf(reading));
    if (!fits || outcomes.has(reading.sha256)) return null;
    outcomes.set(reading.sha256, { status: 'read', readings: reading });
  }
  return outcomes;
}

const nameOf = (used: Opinion['readingsUsed'][number]): string =>
  JSON.stringify([used.sha256, used.engine, used.directory]);

/** Whether a hard check weighs more than what was shown and answered in words. */
function isWorse(check: CheckResult, opinion: Basis['opinion']): boolean {
  const same = (other: { id: string; documentId: DocumentId | null }): boolean =>
    other.id === check.id && other.documentId === check.documentId;
  const shown = opinion.checksShown.find(same);
  const answered = opinion.overrides.some(({ checkId, documentId }) => same({ id: checkId, documentId }));
  return !answered && weight(check) > (shown === undefined ? 0 : weight(shown));
}

/** What stands in the way of an approval: a hard check that failed most, one that is undecided less, all else not. */
function weight({ blocking, level }: { blocking: Blocking; level: CheckLevel }): number {
  if (blocking !== 'hard') return 0;
  return level === 'fail' ? 2 : level === 'unknown' ? 1 : 0;
}
