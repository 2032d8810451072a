import type { CheckLevel } from '../../domain/enumerations.ts';
import type { CheckResult } from '../check-result.ts';

/** The checks of a case in figures, for badges. */
export interface CheckSummary {
  readonly counts: Readonly<Record<CheckLevel, number>>;
  /** FAIL(H) > UNKNOWN(H) > WARN > PASS (domain 3); soft faults and soft doubts show as `warn`. `na`: nothing applied. */
  readonly badge: CheckLevel;
}

/** Counts every level and picks the badge. `unknown` is never counted as `pass`. */
export function summarise(checks: readonly CheckResult[]): CheckSummary {
  const counts: Record<CheckLevel, number> = { pass: 0, warn: 0, fail: 0, unknown: 0, na: 0 };
  for (const check of checks) counts[check.level] += 1;
  const has = (level: CheckLevel, hardOnly: boolean): boolean =>
    checks.some((check) => check.level === level && (!hardOnly || check.blocking === 'hard'));
  const badge = has('fail', true)
    ? 'fail'
    : has('unknown', true)
      ? 'unknown'
      : has('fail', false) || has('unknown', false) || has('warn', false)
        ? 'warn'
        : has('pass', false)
          ? 'pass'
          : 'na';
  return { counts, badge };
}
