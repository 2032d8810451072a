import { describe, expect, it } from 'vitest';
import { refusalKind, wayBack } from '../../../../shared/sync/refusal-kind.ts';

describe('what a refusal means to the person', () => {
  it.each([
    ['already-decided', 'decided', 'none'],
    ['case-not-found', 'gone', 'none'],
    ['held-by-other', 'reassigned', 'claim-and-judge-again'],
    ['lease-expired', 'reassigned', 'claim-and-judge-again'],
    ['revision-mismatch', 'changed', 'judge-again'],
    ['rule-no-longer-met', 'rule', 'judge-again'],
    ['predecessor-refused', 'followed', 'judge-again'],
    ['key-reused', 'invalid', 'judge-again'],
  ] as const)('%s is %s, and the way back is %s', (code, kind, way) => {
    expect(refusalKind(code)).toBe(kind);
    expect(wayBack(kind)).toBe(way);
  });
});
