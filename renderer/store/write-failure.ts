import { fail, ok, type Result } from '../../shared/result.ts';

/** Runs one write; a full disk or a refusing database becomes a value, anything else is a bug and passes through. */
export async function asWritten<T>(write: () => PromiseLike<T>): Promise<Result<T>> {
  try {
    return ok(await write());
  } catch (error) {
    const names = errorNames(error);
    if (names.includes('QuotaExceededError')) return fail('disk-full');
    const storage = names.find((name) => storageErrors.has(name));
    if (storage !== undefined) return fail('write-failed', { reason: storage });
    throw error;
  }
}

const storageErrors = new Set([
  // something sealed no longer opens
  'OperationError',
  'AbortError',
  'DatabaseClosedError',
  'InvalidStateError',
  'OpenFailedError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
  'BulkError',
]);

/** Names of an error and of what caused it (Dexie wraps the browser's error as `inner`). */
function errorNames(error: unknown): string[] {
  const names: string[] = [];
  let current: unknown = error;
  while (current instanceof Error || current instanceof DOMException) {
    names.push(current.name);
    current = 'inner' in current ? current.inner : undefined;
  }
  return names;
}
