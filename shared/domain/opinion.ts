import * as z from 'zod';
import { correction } from './correction.ts';
import { blocking, checkLevel, opinionAct } from './enumerations.ts';
import { caseId, documentId, instant, opinionId, sha256, userId } from './identifiers.ts';

/** The versions an opinion stood on. */
export const versions = z.object({
  policyPack: z.string(),
  calendar: z.string(),
  directory: z.string(),
  rules: z.string(),
  engine: z.string(),
  app: z.string(),
});
export type Versions = z.infer<typeof versions>;

/**
 * A person's word on one check (人工复核): agrees with what was found, or finds it met, not met, or not to be told. Whoever
 * contradicts gives a reason.
 */
export const wordOnCheck = z.object({
  checkId: z.string(),
  documentId: documentId.nullable(),
  finding: z.enum(['agree', 'pass', 'fail', 'unknown']),
  reason: z.string().max(500),
});
export type WordOnCheck = z.infer<typeof wordOnCheck>;

/**
 * What a person judged (审核意见), bound to what that person saw. It takes effect only at the centre.
 * Immutable once recorded; the id is minted once per act and never again on a retry.
 */
export const opinion = z.object({
  opinionId,
  caseId,
  /** Revision of the case that was on the screen. */
  caseRevision: z.int().positive(),
  /** Opinion of the same case that must be confirmed first. */
  predecessorId: opinionId.nullable(),
  act: opinionAct,
  reasons: z.array(z.object({ code: z.string(), text: z.string().max(500) })),
  text: z.string().max(500),
  documentsSeen: z.array(z.object({ documentId, sha256, pages: z.array(z.int().positive()) })),
  /** Readings that the checks stood on, by document hash and engine version. */
  readingsUsed: z.array(z.object({ sha256, engine: z.string(), directory: z.string() })),
  /** Checks exactly as shown. */
  checksShown: z.array(
    z.object({
      id: z.string(),
      level: checkLevel,
      blocking,
      documentId: documentId.nullable(),
      message: z.string(),
    }),
  ),
  /** A person's word against a failed or undecided hard check, with its reason. */
  overrides: z.array(
    z.object({ checkId: z.string(), documentId: documentId.nullable(), reason: z.string().min(1).max(500) }),
  ),
  /** A person's word on the checks, as far as one was given. Absent in opinions from before there were any. */
  words: z.array(wordOnCheck).max(2000).optional(),
  /** What the person put right about the papers; `checksShown` were computed with it. Absent: nothing. */
  corrections: z.array(correction).max(500).optional(),
  versions,
  judgedBy: userId,
  /** Clock of this workstation. */
  judgedAt: instant,
  /** Server clock minus workstation clock when last measured, milliseconds. */
  clockOffsetMs: z.number().nullable(),
});
export type Opinion = z.infer<typeof opinion>;
