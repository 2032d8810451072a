import type { CaseRecord } from '../../domain/case-record.ts';
import type { PolicyPack } from '../../policy/schema.ts';
import type { CheckResult } from '../check-result.ts';
import { requiredPapersOf } from './required-papers.ts';

/**
 * DT-02 within a case (domain 3.4): a slot asks for one paper in the window. Where one is, older papers of the slot are
 * the course of the disease (病程佐证) and not judged; one whose date is undecided stays undecided but holds up nothing.
 */
export function recencyBySlot(
  results: readonly CheckResult[],
  record: CaseRecord,
  pack: PolicyPack,
): CheckResult[] {
  const met = requiredPapersOf(record, pack)
    .map((slot) => new Set(slot.anyOf.flat()))
    .filter((types) =>
      results.some(
        (result) =>
          result.id === 'DT-02' &&
          (result.level === 'pass' || result.level === 'warn') &&
          result.docType !== null &&
          types.has(result.docType),
      ),
    );
  return results.map((result) => {
    const { docType } = result;
    if (result.id !== 'DT-02' || docType === null || !met.some((types) => types.has(docType))) return result;
    if (result.level === 'fail')
      return {
        ...result,
        level: 'na',
        blocking: 'info',
        message: `${result.message}（病程佐证：同类材料已有在期内的）`,
      };
    return result.level === 'unknown' ? { ...result, blocking: 'info' } : result;
  });
}
