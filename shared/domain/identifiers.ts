import * as z from 'zod';

/** Application (办件) id, a UUID minted by the centre. */
export const caseId = z.uuid().brand<'CaseId'>();
export type CaseId = z.infer<typeof caseId>;

/** Paper (材料) id, a UUID minted by the centre. */
export const documentId = z.uuid().brand<'DocumentId'>();
export type DocumentId = z.infer<typeof documentId>;

/** Opinion (审核意见) id, a UUID minted once per act of a person; it is the Idempotency-Key of its sending. */
export const opinionId = z.uuid().brand<'OpinionId'>();
export type OpinionId = z.infer<typeof opinionId>;

/** Account id of a person who works here. */
export const userId = z.string().min(1).max(64).brand<'UserId'>();
export type UserId = z.infer<typeof userId>;

/** SHA-256 of a file's bytes, 64 lower-case hex digits. */
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256'>();
export type Sha256 = z.infer<typeof sha256>;

/** A calendar date in Asia/Shanghai, `YYYY-MM-DD`. */
export const isoDate = z.iso.date();
/** An instant in UTC, ISO 8601 with `Z`. */
export const instant = z.iso.datetime();
