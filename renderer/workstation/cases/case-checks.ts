import type { Reference } from '../../../shared/central-api/schema.ts';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { ReadingOutcome } from '../../../shared/readings/schema.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { checkCase } from '../../../shared/rules/check-case.ts';

interface Remembered {
  readonly reference: Reference;
  readonly outcomes: readonly (ReadingOutcome | undefined)[];
  readonly checks: readonly CheckResult[];
}

const remembered = new WeakMap<CaseRecord, Remembered>();

/**
 * The checks of a case from what has been read so far. Computed again only when the case, the reference or a reading of
 * one of its papers is another object, so that a queue can ask for every row on every frame.
 */
export function checksOf(
  record: CaseRecord,
  outcomes: ReadonlyMap<Sha256, ReadingOutcome>,
  reference: Reference,
): readonly CheckResult[] {
  const used = record.documents.map((document) => outcomes.get(document.sha256));
  const known = remembered.get(record);
  if (known?.reference === reference && known.outcomes.every((outcome, index) => outcome === used[index]))
    return known.checks;
  const checks = checkCase({
    case: record,
    outcomes,
    pack: reference.policyPack,
    calendar: reference.calendar,
    directory: reference.directory,
  });
  remembered.set(record, { reference, outcomes: used, checks });
  return checks;
}
