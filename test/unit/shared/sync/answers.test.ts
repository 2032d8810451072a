import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { ErrorCode } from '../../../../shared/errors.ts';
import { backOff } from '../../../../shared/sync/back-off.ts';
import { classifyAnswer } from '../../../../shared/sync/classify-answer.ts';

describe('an answer of the centre', () => {
  it.each<[number, ErrorCode | null, string]>([
    [201, null, 'confirmed'],
    [200, null, 'confirmed'],
    [0, null, 'retry'],
    [0, 'offline', 'retry'],
    [302, null, 'retry'],
    [400, 'invalid-request', 'refused'],
    [400, 'key-missing', 'refused'],
    [400, null, 'retry'],
    [401, null, 'signed-out'],
    [401, 'signed-out', 'signed-out'],
    [403, 'not-permitted', 'refused'],
    [403, 'not-holder', 'refused'],
    [403, null, 'retry'],
    [404, 'case-not-found', 'refused'],
    [404, null, 'retry'],
    [408, null, 'retry'],
    [409, 'already-decided', 'refused'],
    [409, 'transition-not-allowed', 'refused'],
    [409, 'held-by-other', 'refused'],
    [409, 'rule-no-longer-met', 'refused'],
    [409, 'key-in-progress', 'retry'],
    [410, 'lease-expired', 'refused'],
    [412, 'revision-mismatch', 'refused'],
    [413, 'too-large', 'refused'],
    [422, 'key-reused', 'refused'],
    [422, 'override-required', 'refused'],
    [422, 'reason-required', 'refused'],
    [425, null, 'retry'],
    [426, 'workstation-too-old', 'retry'],
    [428, 'revision-missing', 'refused'],
    [429, 'centre-failed', 'retry'],
    [500, 'internal', 'retry'],
    [500, 'invalid-request', 'retry'],
    [502, null, 'retry'],
    [503, 'centre-failed', 'retry'],
  ])('%i %s: %s', (status, code, kind) => {
    expect(classifyAnswer(status, code)).toBe(kind);
  });
});

describe('the wait after a failure', () => {
  it('doubles its range from one second to a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 1000].map((attempts) => backOff(attempts, 1, null))).toEqual([
      1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000,
    ]);
  });

  it('is drawn from the whole range, and never negative', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, random) => {
          const wait = backOff(attempts, random, null);
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(backOff(attempts, 1, null));
        },
      ),
    );
  });

  it('waits out what the centre asks for, but not for ever', () => {
    expect(backOff(1, 0, 30_000)).toBe(30_000);
    expect(backOff(1, 0.5, 30_000)).toBe(30_500);
    expect(backOff(1, 0, 86_400_000)).toBe(600_000);
  });
});
