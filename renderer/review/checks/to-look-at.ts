import type { CheckResult } from '../../../shared/rules/check-result.ts';
import type { DraftWord } from '../../store/draft.ts';
import { checkKey } from '../check-key.ts';
import { groupChecks } from './check-groups.ts';

/** Checks that ask for a person's eye and have no word yet, in the order in which they stand on the screen. */
export const toLookAt = (
  checks: readonly CheckResult[],
  words: Readonly<Record<string, DraftWord>>,
): CheckResult[] =>
  groupChecks(checks)
    .filter(({ level }) => level !== 'pass' && level !== 'na')
    .flatMap((group) => group.checks)
    .filter((check) => words[checkKey(check)] === undefined);

/** The check after (or before) the opened one in a list, from the other end after the last; `undefined` in an empty list. */
export function neighbourOf(
  list: readonly CheckResult[],
  opened: string | null,
  step: 1 | -1,
): CheckResult | undefined {
  const at = list.findIndex((check) => checkKey(check) === opened);
  if (at < 0) return list.at(step === 1 ? 0 : -1);
  return list[(at + step + list.length) % list.length];
}
