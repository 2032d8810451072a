import type { CheckLevel } from '../../domain/enumerations.ts';
import type { WordOnCheck } from '../../domain/opinion.ts';
import type { CheckResult } from '../check-result.ts';

/** A finding of a person as a level; agreeing keeps the level that was found. */
export const levelBy = (finding: WordOnCheck['finding'], found: CheckLevel): CheckLevel =>
  finding === 'agree' ? found : finding;

/** Whether a finding contradicts what was found, so that it needs a reason. Not being able to tell contradicts nothing. */
export const contradicts = (finding: WordOnCheck['finding'], found: CheckLevel): boolean =>
  finding !== 'unknown' && levelBy(finding, found) !== found;

/**
 * The checks at the levels that a person gave them, for proposing an act and its reasons. A contradiction without a reason
 * does not count. Checks without a word are the same objects.
 */
export const asJudged = (
  checks: readonly CheckResult[],
  wordOn: (check: CheckResult) => Pick<WordOnCheck, 'finding' | 'reason'> | undefined,
): CheckResult[] =>
  checks.map((check) => {
    const word = wordOn(check);
    if (word === undefined || (contradicts(word.finding, check.level) && word.reason.trim() === ''))
      return check;
    const level = levelBy(word.finding, check.level);
    return level === check.level ? check : { ...check, level };
  });
