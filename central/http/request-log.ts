import { sqlState } from '../database/transaction.ts';

/**
 * One line about a failure inside, for the operator. Messages of errors are left out: those of the database and of
 * parsers quote values, and values are personal data. Kind, SQLSTATE and place are enough to find the fault.
 */
export function faultLine(error: unknown, method: string, route: string): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const state = sqlState(error);
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return [
    `fault in ${method} ${route}: ${kind}${state === undefined ? '' : ` (${state})`}`,
    ...frames.slice(0, 6).map((frame) => frame.trim()),
  ].join(' | ');
}
