import type { ErrorCode } from '../errors.ts';

/**
 * What a refusal means to the person whose opinion it was (上传异常): the case has been decided; somebody else has it
 * now, or nobody; it changed; a rule is no longer met; it has gone; the opinion that this one follows was refused; or
 * what was sent is not in order, which a new attempt cannot mend.
 */
export type RefusalKind = 'decided' | 'reassigned' | 'changed' | 'rule' | 'gone' | 'followed' | 'invalid';

const kinds: Readonly<Partial<Record<ErrorCode, RefusalKind>>> = {
  'already-decided': 'decided',
  'held-by-other': 'reassigned',
  'not-holder': 'reassigned',
  'lease-expired': 'reassigned',
  'revision-mismatch': 'changed',
  'rule-no-longer-met': 'rule',
  'reason-required': 'rule',
  'override-required': 'rule',
  'case-not-found': 'gone',
  'not-found': 'gone',
  'transition-not-allowed': 'gone',
  'predecessor-refused': 'followed',
};

/** The kind of a refusal by the code that the centre gave. */
export const refusalKind = (code: ErrorCode): RefusalKind => kinds[code] ?? 'invalid';

/** What can be done about a refusal besides withdrawing or handing it to a supervisor. */
export function wayBack(kind: RefusalKind): 'judge-again' | 'claim-and-judge-again' | 'none' {
  if (kind === 'decided' || kind === 'gone') return 'none';
  return kind === 'reassigned' ? 'claim-and-judge-again' : 'judge-again';
}
