import type { Blocking, CheckLevel } from '../../../shared/domain/enumerations.ts';
import type { DocumentId } from '../../../shared/domain/identifiers.ts';
import type { CheckResult } from '../../../shared/rules/check-result.ts';
import { levelOrder } from '../../app/levels/level.ts';

const weight: Record<Blocking, number> = { hard: 0, soft: 1, info: 2 };

/** The checks of one level, hard ones first, else in the order of the rules. */
export interface CheckGroup {
  readonly level: CheckLevel;
  readonly checks: readonly CheckResult[];
}

/** The checks by level, most pressing first; levels without checks are left out. */
export const groupChecks = (checks: readonly CheckResult[]): CheckGroup[] =>
  levelOrder
    .map((level) => ({
      level,
      checks: checks
        .filter((check) => check.level === level)
        .toSorted((one, other) => weight[one.blocking] - weight[other.blocking]),
    }))
    .filter((group) => group.checks.length > 0);

/** Checks apart from those that only wait for their paper to be read; the latter by paper. */
export function apartFromUnread(
  checks: readonly CheckResult[],
  isRead: (documentId: DocumentId) => boolean,
): { settled: CheckResult[]; unread: CheckResult[][] } {
  const waits = ({ documentId, level }: CheckResult): boolean =>
    level === 'unknown' && documentId !== null && !isRead(documentId);
  const unread = Map.groupBy(checks.filter(waits), (check) => check.documentId);
  return { settled: checks.filter((check) => !waits(check)), unread: [...unread.values()] };
}

/** The checks of a quiet group by rule, in the order of their first: the same rule on five papers is one line. */
export const byRule = (checks: readonly CheckResult[]): CheckResult[][] => [
  ...Map.groupBy(checks, (check) => check.id).values(),
];

/** The most pressing level among the checks of one paper that are more than information; `null` when there are none. */
export function worstLevel(checks: readonly CheckResult[], documentId: string): CheckLevel | null {
  const own = checks.filter((check) => check.documentId === documentId && check.blocking !== 'info');
  return levelOrder.find((level) => own.some((check) => check.level === level)) ?? null;
}
