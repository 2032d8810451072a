import * as z from 'zod';
import {
  opinionId as opinionIdSchema,
  type CaseId,
  type OpinionId,
} from '../../../shared/domain/identifiers.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';

const quotedKey = z
  .string()
  .regex(/^"[^"]*"$/)
  .transform((text) => text.slice(1, -1).toLowerCase())
  .pipe(opinionIdSchema);

const quotedRevision = z
  .string()
  .regex(/^"[1-9]\d{0,8}"$/)
  .transform((text) => Number(text.slice(1, -1)));

/**
 * The `Idempotency-Key` of an opinion: a quoted string (structured field) that equals the id in the body, as the case
 * in the path equals the one in the body. Refusals: `key-missing`, `invalid-request`.
 */
export function readKey(header: string | undefined, path: CaseId, opinion: Opinion): Result<OpinionId> {
  if (header === undefined || header === '') return fail('key-missing');
  const key = quotedKey.safeParse(header);
  if (!key.success || key.data !== opinion.opinionId)
    return fail('invalid-request', { field: 'Idempotency-Key' });
  if (path !== opinion.caseId) return fail('invalid-request', { field: 'caseId' });
  return ok(key.data);
}

/**
 * The revision of `If-Match`, a strong entity tag. It is the one that the opinion says was on the screen, unless the
 * opinion follows another of the same case. Refusals: `revision-missing`, `invalid-request`.
 */
export function readRevision(header: string | undefined, opinion: Opinion): Result<number> {
  if (header === undefined || header === '') return fail('revision-missing');
  const revision = quotedRevision.safeParse(header);
  if (!revision.success) return fail('invalid-request', { field: 'If-Match' });
  if (opinion.predecessorId === null && revision.data !== opinion.caseRevision)
    return fail('invalid-request', { field: 'caseRevision' });
  return ok(revision.data);
}
