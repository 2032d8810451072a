import type { CheckResult } from '../../shared/rules/check-result.ts';

/** A soft check of the whole case that passed; every field can be given. */
export const aCheck = (changes: Partial<CheckResult> = {}): CheckResult => ({
  id: 'CM-01',
  level: 'pass',
  blocking: 'soft',
  documentId: null,
  docType: null,
  message: '符合',
  values: {},
  parameter: null,
  evidence: [],
  ...changes,
});
