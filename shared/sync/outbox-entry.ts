import * as z from 'zod';
import { caseRecord } from '../domain/case-record.ts';
import { caseState } from '../domain/enumerations.ts';
import { instant } from '../domain/identifiers.ts';
import { opinion } from '../domain/opinion.ts';
import { errorCode } from '../errors.ts';

/**
 * One opinion as the outbox (待上传) and the attention tray (上传异常) show it.
 * waiting → sending → confirmed | refused → resolved; waiting → undone.
 */
export const outboxEntry = z.object({
  opinion,
  state: z.enum(['waiting', 'sending', 'confirmed', 'refused', 'undone', 'resolved']),
  recordedAt: instant,
  /** Position of the last journal record about it. */
  seq: z.int().positive(),
  attempts: z.int().nonnegative(),
  confirmation: z.object({ revision: z.int().positive(), state: caseState, recordedAt: instant }).nullable(),
  refusal: z
    .object({
      code: errorCode,
      details: z.record(z.string(), z.string()).optional(),
      current: caseRecord.nullable(),
      at: instant,
    })
    .nullable(),
  resolution: z
    .object({ how: z.enum(['withdrawn', 'rejudged', 'escalated']), note: z.string(), at: instant })
    .nullable(),
});
export type OutboxEntry = z.infer<typeof outboxEntry>;
