import * as z from 'zod';
import { caseRecord } from '../domain/case-record.ts';
import { caseState } from '../domain/enumerations.ts';
import { caseId, instant, opinionId } from '../domain/identifiers.ts';
import { opinion } from '../domain/opinion.ts';
import { errorCode } from '../errors.ts';
import { outboxEntry } from './outbox-entry.ts';

/**
 * What the journal (日志) says, in order. Each record is written and fsynced before its effect is shown. The outbox
 * is nothing but the fold of these records (`foldOutbox`).
 */
export const journalEvent = z.discriminatedUnion('type', [
  /** A person judged; only after this record does the screen say 已保存. */
  z.object({ type: z.literal('judged'), opinion }),
  /** Taken back before it was sent. */
  z.object({ type: z.literal('undone'), opinionId }),
  /** An attempt begins. */
  z.object({ type: z.literal('sent'), opinionId, attempt: z.int().positive() }),
  z.object({
    type: z.literal('confirmed'),
    opinionId,
    revision: z.int().positive(),
    state: caseState,
    recordedAt: instant,
  }),
  z.object({
    type: z.literal('refused'),
    opinionId,
    code: errorCode,
    details: z.record(z.string(), z.string()).optional(),
    /** The case as the centre has it now. */
    current: caseRecord.nullable(),
  }),
  /** A person settled a refusal: withdrew the opinion, judged anew, or handed it to a supervisor. */
  z.object({
    type: z.literal('resolved'),
    opinionId,
    how: z.enum(['withdrawn', 'rejudged', 'escalated']),
    note: z.string().max(500),
  }),
  /** A person opened a case they hold: identity stood in clear (domain 2.8, design 6). */
  z.object({ type: z.literal('opened'), caseId, revision: z.int().positive() }),
  /** A new part of the journal begins: the outbox as the parts before leave it (`snapshotOf`). */
  z.object({ type: z.literal('snapshot'), entries: z.array(outboxEntry) }),
]);
export type JournalEvent = z.infer<typeof journalEvent>;

/** One record: position (from 1, no gaps), workstation time, user, event. */
export const journalRecord = z.object({
  seq: z.int().positive(),
  at: instant,
  userId: z.string(),
  event: journalEvent,
});
export type JournalRecord = z.infer<typeof journalRecord>;
