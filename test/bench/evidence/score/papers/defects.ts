import { FAULTS } from '../../../../corpus/report/plan/page-plan.ts';
import type { ScoredPage, Trial } from '../trial.ts';

/** Faults after which a paper must not pass: each check then fails or cannot be answered. */
const defects: ReadonlySet<string> = new Set(FAULTS.filter((fault) => fault !== 'none'));

/**
 * Whether another day of the paper counts where the one that counts first is missing or cannot be read: a report also prints when
 * the sample came or the examination was (domain 3.4).
 */
export const hasSecondDate = ({ docType }: ScoredPage['truth']): boolean =>
  docType === 'LAB' || docType === 'IMAGING';

/**
 * Whether a hospital's paper is defective: faulty, a copy that must be seen in colour, or of an institution nobody knows. Papers of
 * the applicant are not.
 */
export function isDefective(truth: ScoredPage['truth']): boolean {
  const { fault, colour, docType, issuer } = truth;
  const copy = !colour && (docType === 'DIAG_CERT' || docType === 'DISCHARGE');
  const faulty = defects.has(fault) && !(fault === 'no-date' && hasSecondDate(truth));
  return faulty || copy || issuer?.code === null;
}

/** Trials of the checks: a defective paper must not pass them all, an orderly one should. */
export function defectTrials({ truth, judgement }: ScoredPage): Trial[] {
  const objections = Object.entries(judgement.checks).filter(
    ([, level]) => level === 'fail' || level === 'unknown',
  );
  const passed = objections.length === 0;
  const seen = `${truth.fault}${truth.colour ? '' : ', grey'}: ${objections.map(([id, level]) => `${id} ${level}`).join(', ') || 'passes'}`;
  if (judgement.borderline && truth.issuer?.code !== null)
    return [{ figure: 'borderlineWarned', hit: !passed || judgement.checks['DT-02'] === 'warn', seen }];
  const trials: Trial[] = [
    { figure: isDefective(truth) ? 'defectPassed' : 'orderlyPassed', hit: passed, seen },
  ];
  if (truth.fault === 'refused-seal-type')
    trials.push({ figure: 'refusedPassed', hit: !objections.some(([id]) => id.startsWith('SE-')), seen });
  return trials;
}
