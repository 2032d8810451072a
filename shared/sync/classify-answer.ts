import type { ErrorCode } from '../errors.ts';

/** What an answer of the centre means for the opinion that was sent. */
export type AnswerKind = 'confirmed' | 'refused' | 'retry' | 'signed-out';

/**
 * Refusals that only a person can settle: they go to the tray. Anything else that is no success is tried again with
 * the same key; so is a status of the kind without a code of ours, which a proxy or sign-in page may have made.
 */
const refusals: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'not-permitted',
  'case-not-found',
  'held-by-other',
  'not-holder',
  'lease-expired',
  'revision-mismatch',
  'revision-missing',
  'key-missing',
  'key-reused',
  'already-decided',
  'transition-not-allowed',
  'predecessor-refused',
  'reason-required',
  'override-required',
  'rule-no-longer-met',
  'too-large',
  'invalid-request',
  'not-found',
]);

/** Statuses that say "later", whatever their body claims. */
const later: ReadonlySet<number> = new Set([408, 425, 426, 429]);

/**
 * Classifies an answer to a submitted opinion (anchors-engineering 5.3). `status` is 0 where no answer came (network,
 * time-out, broken body); `code` is that of the problem details, `null` where the body had none. A success is
 * confirmed only if its body was understood: the caller gives status 0 for one that was not.
 */
export function classifyAnswer(status: number, code: ErrorCode | null): AnswerKind {
  if (status >= 200 && status < 300) return 'confirmed';
  if (status === 401 || code === 'signed-out') return 'signed-out';
  if (status < 400 || status >= 500 || later.has(status)) return 'retry';
  return code !== null && refusals.has(code) ? 'refused' : 'retry';
}
