import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { checkKey } from '../check-key.ts';
import { groupChecks } from './check-groups.ts';

/** Checks that ask for a person's eye and are not `settled` by a word, in the order in which they stand on the screen. */
export const toLookAt = (
  checks: readonly CheckResult[],
  settled: (check: CheckResult) => boolean,
): CheckResult[] =>
  groupChecks(checks)
    .filter(({ level }) => level !== 'pass' && level !== 'na')
    .flatMap((group) => group.checks)
    .filter((check) => !settled(check));

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
