import { describe, expect, it } from 'vitest';
import { problemBody, statusOf } from '../../../../central/http/problem.ts';
import { problem } from '../../../../shared/central-api/schema.ts';

describe('problem of a failure', () => {
  it('says in Chinese what happened, with the facts filled in, and fits the contract', () => {
    const body = JSON.parse(problemBody({ code: 'held-by-other', details: { holder: '甲审核' } }, 409));
    expect(problem.parse(body)).toEqual({
      type: 'urn:menshen:problem:held-by-other',
      title: '该办件已由甲审核领取。',
      status: 409,
      code: 'held-by-other',
      details: { holder: '甲审核' },
    });
  });

  it('answers with the standard words of HTTP', () => {
    const expected = {
      'signed-out': 401,
      'not-permitted': 403,
      'case-not-found': 404,
      'already-decided': 409,
      'key-in-progress': 409,
      'cursor-expired': 410,
      'revision-mismatch': 412,
      'key-reused': 422,
      'workstation-too-old': 426,
      'centre-too-old': 426,
      'revision-missing': 428,
      internal: 500,
    } as const;
    const codes = Object.keys(expected) as (keyof typeof expected)[];
    expect(Object.fromEntries(codes.map((code) => [code, statusOf(code)]))).toEqual(expected);
  });
});
