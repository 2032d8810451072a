import * as z from 'zod';
import { problem } from '../../shared/central-api/schema.ts';
import type { CaseRecord } from '../../shared/domain/case-record.ts';
import { sentenceFor, type ErrorCode } from '../../shared/errors.ts';
import type { Failure } from '../../shared/result.ts';

/** HTTP status of each code that the centre gives; every other code is of the workstation alone. */
const statusOfCode: Readonly<Partial<Record<ErrorCode, number>>> = {
  'wrong-password': 401,
  'signed-out': 401,
  'not-permitted': 403,
  'not-holder': 403,
  'second-person-needed': 403,
  'case-not-found': 404,
  'not-found': 404,
  'held-by-other': 409,
  'key-in-progress': 409,
  'already-decided': 409,
  'already-confirmed': 409,
  'transition-not-allowed': 409,
  'rule-no-longer-met': 409,
  'cursor-expired': 410,
  'revision-mismatch': 412,
  'too-large': 413,
  'file-too-large': 413,
  'file-type-unsupported': 415,
  'file-type-mismatch': 422,
  'file-empty': 422,
  'document-hash-mismatch': 422,
  'key-reused': 422,
  'reason-required': 422,
  'override-required': 422,
  'workstation-too-old': 426,
  'centre-too-old': 426,
  'too-many-attempts': 429,
  'centre-busy': 429,
  'revision-missing': 428,
  'key-missing': 400,
  'invalid-request': 400,
  internal: 500,
};

/** Media type of every refusal (RFC 9457). */
export const problemType = 'application/problem+json; charset=utf-8';

/** Status that a failure is answered with. */
export const statusOf = (code: ErrorCode): number => statusOfCode[code] ?? 500;

/** The body of a refusal: title in Chinese for people, code for programs; `current` where the caller may learn it. */
export function problemBody(failure: Failure, status: number, current: CaseRecord | null = null): string {
  return JSON.stringify(
    z.encode(problem, {
      type: `urn:menshen:problem:${failure.code}`,
      title: sentenceFor(failure.code, failure.details),
      status,
      code: failure.code,
      ...(failure.details !== undefined && { details: failure.details }),
      ...(current !== null && { current }),
    }),
  );
}
