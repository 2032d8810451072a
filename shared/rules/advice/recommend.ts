import type { CheckResult } from '../check-result.ts';

/** What the engine recommends: 建议通过 / 建议补正 / 建议不予认定 / 需人工. A person decides. */
export type Recommendation = 'approve' | 'supplement' | 'reject' | 'manual';

/** Chinese words of the recommendations, domain 3. */
export const recommendationNames: Record<Recommendation, string> = {
  approve: '建议通过',
  supplement: '建议补正',
  reject: '建议不予认定',
  manual: '需人工',
};

/** Checks whose fault no further paper can mend: they have N or R reasons only (domain 5). */
const incurable: ReadonlySet<string> = new Set([
  'IN-01',
  'IN-02',
  'IN-03',
  'MD-01',
  'MD-06',
  'MD-07',
  'MD-08',
  'MD-09',
  'DU-01',
  'DU-02',
  'HO-07',
]);

/** Hard checks that failed: no approval without a reason against each (`override-required`). */
export const hardFailures = (checks: readonly CheckResult[]): CheckResult[] =>
  checks.filter((check) => check.blocking === 'hard' && check.level === 'fail');

/**
 * The recommendation that follows from the checks: an incurable hard fault → reject; any other hard fault →
 * supplement; something undecided → manual; a soft fault → supplement; else approve. Information never counts.
 * Nothing checked is nothing known: manual.
 */
export function recommend(checks: readonly CheckResult[]): Recommendation {
  const relevant = checks.filter((check) => check.blocking !== 'info' && check.level !== 'na');
  const hard = hardFailures(relevant);
  if (hard.some((check) => incurable.has(check.id))) return 'reject';
  if (hard.length > 0) return 'supplement';
  if (relevant.length === 0 || relevant.some((check) => check.level === 'unknown')) return 'manual';
  return relevant.some((check) => check.level === 'fail') ? 'supplement' : 'approve';
}
