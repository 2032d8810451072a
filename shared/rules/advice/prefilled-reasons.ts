import type { OpinionAct } from '../../domain/enumerations.ts';
import type { DocumentId } from '../../domain/identifiers.ts';
import type { PolicyPack } from '../../policy/schema.ts';
import type { CheckResult } from '../check-result.ts';
import { fillPlaceholders } from './placeholders.ts';

/** A coded reason proposed for an opinion, its wording filled from a check. The person may change or drop it. */
export interface PrefilledReason {
  readonly code: string;
  readonly text: string;
  /** The check it follows from. */
  readonly checkId: string;
  readonly documentId: DocumentId | null;
  /** Placeholders that no check could fill; they stand as 【…】 in the text and must be written by the person. */
  readonly unfilled: readonly string[];
  /**
   * True where the check found a fault: choose it from the start. False where the check is undecided: offer it
   * unchosen, for the machine's doubt is no fault of the applicant.
   */
  readonly chosen: boolean;
}

/** Types of reasons that an act may carry (domain 5). */
const typesOf: Record<OpinionAct, readonly string[]> = { approve: [], supplement: ['B'], reject: ['N', 'R'] };

/**
 * The reasons that the checks suggest for an act: 补正 carries B codes, 不予认定 N and R codes, approval none. Chosen ones
 * first; the same wording comes once, a reason of each paper by itself.
 */
export function prefilledReasons(
  checks: readonly CheckResult[],
  pack: PolicyPack,
  act: OpinionAct,
): PrefilledReason[] {
  const found = new Map<string, PrefilledReason>();
  for (const check of checks) {
    if (check.blocking === 'info') continue;
    for (const reason of pack.reasons) {
      if (!typesOf[act].includes(reason.type) || !reason.checks.includes(check.id)) continue;
      if (!(reason.levels ?? ['fail']).includes(check.level)) continue;
      const filled = fillPlaceholders(reason.text, check.values);
      const key = `${reason.code} ${filled.text}`;
      if (found.has(key)) continue;
      found.set(key, {
        code: reason.code,
        ...filled,
        checkId: check.id,
        documentId: check.documentId,
        chosen: check.level !== 'unknown',
      });
    }
  }
  return [...found.values()].toSorted((a, b) => Number(b.chosen) - Number(a.chosen));
}
