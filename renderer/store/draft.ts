import * as z from 'zod';
import { correction } from '../../shared/domain/correction.ts';
import { checkLevel, opinionAct } from '../../shared/domain/enumerations.ts';
import { documentId } from '../../shared/domain/identifiers.ts';
import { wordOnCheck } from '../../shared/domain/opinion.ts';

/**
 * A person's word on a check while it is being written; the reason may still be empty. It is a word on the level that was
 * found then (`on`), and none on what the check says after a correction.
 */
const word = z.object({ finding: wordOnCheck.shape.finding, reason: z.string(), on: checkLevel });
export type DraftWord = z.infer<typeof word>;

/** Drafts from before there were words had reasons against failed hard checks only: each said that the check is met. */
function withWords(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || 'words' in stored) return stored;
  const reasons = 'overrides' in stored ? Object.entries(stored.overrides ?? {}) : [];
  const words = Object.fromEntries(
    reasons.map(([key, reason]) => [key, { finding: 'pass', reason, on: 'fail' }]),
  );
  return { ...stored, words, corrections: [] };
}

/** What a person has typed, put right and looked at in a case before submitting (草稿). */
export const draft = z.preprocess(
  withWords,
  z.object({
    act: opinionAct.nullable(),
    reasons: z.array(z.object({ code: z.string(), text: z.string() })),
    text: z.string(),
    /** A person's word on a check, by `checkKey` of the check. */
    words: z.record(z.string(), word),
    corrections: z.array(correction),
    /** Pages looked at, from 1, by document. */
    seen: z.array(z.object({ documentId, pages: z.array(z.int().positive()) })),
  }),
);
export type Draft = z.infer<typeof draft>;

/** Nothing typed, nothing seen. */
export const emptyDraft: Draft = { act: null, reasons: [], text: '', words: {}, corrections: [], seen: [] };
