import type { CheckLevel } from '../../../shared/domain/enumerations.ts';

/** Levels in the order in which they ask for attention. */
export const levelOrder: readonly CheckLevel[] = ['fail', 'unknown', 'warn', 'pass', 'na'];

/** The sign of a level; always shown together with its word or a number, never colour alone. */
export const levelSigns: Record<CheckLevel, string> = {
  fail: '✕',
  unknown: '?',
  warn: '!',
  pass: '✓',
  na: '–',
};
