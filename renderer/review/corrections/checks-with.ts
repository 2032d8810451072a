import type { Reference } from '../../../shared/central-api/schema.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { Correction } from '../../../shared/domain/correction.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { ReadingOutcome } from '../../../shared/readings/schema.ts';
import { checkCase } from '../../../shared/rules/check-case.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import type { SealElsewhere } from '../../../shared/rules/paper-input.ts';
import { checksOf } from '../../workstation/cases/case-checks.ts';

/**
 * The checks of a case with what a person put right about its papers, and against seals of other people's cases; without
 * either they are those of the queue.
 */
export function checksWith(
  corrections: readonly Correction[],
  record: CaseRecord,
  outcomes: ReadonlyMap<Sha256, ReadingOutcome>,
  reference: Reference,
  sealsOfOthers: readonly SealElsewhere[] = [],
): readonly CheckResult[] {
  if (corrections.length === 0 && sealsOfOthers.length === 0) return checksOf(record, outcomes, reference);
  const { policyPack: pack, calendar, directory } = reference;
  return checkCase({ case: record, outcomes, pack, calendar, directory, corrections, sealsOfOthers });
}
