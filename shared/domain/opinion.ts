import * as z from 'zod';
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
  versions,
  judgedBy: userId,
  /** Clock of this workstation. */
  judgedAt: instant,
  /** Server clock minus workstation clock when last measured, milliseconds. */
  clockOffsetMs: z.number().nullable(),
});
export type Opinion = z.infer<typeof opinion>;
