import { fail, type Failure } from '../../../shared/result.ts';

/** The error code of a Node file-system exception (`ENOSPC`), or `null` when it is not one. */
export function errnoOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** True when the exception says that a file or folder is not there. */
export const isMissing = (error: unknown): boolean => errnoOf(error) === 'ENOENT';

/** What a failed write means for a person: `disk-full`, or `write-failed` with the system's code. */
export function diskFailure(error: unknown): { ok: false; error: Failure } {
  const errno = errnoOf(error);
  if (errno === 'ENOSPC' || errno === 'EDQUOT') return fail('disk-full');
  return fail('write-failed', { reason: errno ?? 'unknown' });
}
