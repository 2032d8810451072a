import type { CheckResult } from '../../shared/rules/check-result.ts';

/** What tells one check of a case from another: the rule and the paper it speaks about. */
export const checkKey = (check: Pick<CheckResult, 'id' | 'documentId'>): string =>
  `${check.id}/${check.documentId ?? ''}`;
