import * as z from 'zod';
import { opinionAct } from '../../shared/domain/enumerations.ts';
import { documentId } from '../../shared/domain/identifiers.ts';

/** What a person has typed and looked at in a case before submitting (草稿). */
export const draft = z.object({
  act: opinionAct.nullable(),
  reasons: z.array(z.object({ code: z.string(), text: z.string() })),
  text: z.string(),
  /** Reasons against failed hard checks, by `checkKey` of the check. */
  overrides: z.record(z.string(), z.string()),
  /** Pages looked at, from 1, by document. */
  seen: z.array(z.object({ documentId, pages: z.array(z.int().positive()) })),
});
export type Draft = z.infer<typeof draft>;

/** Nothing typed, nothing seen. */
export const emptyDraft: Draft = { act: null, reasons: [], text: '', overrides: {}, seen: [] };
