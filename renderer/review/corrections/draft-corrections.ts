import { correctionKey, type Correction } from '../../../shared/domain/correction.ts';
import type { DocumentId } from '../../../shared/domain/identifiers.ts';
import type { Draft } from '../../store/draft.ts';

/** The draft with one thing put right; an earlier correction of the same thing goes. */
export const withCorrection = (draft: Draft, correction: Correction): Draft => ({
  ...draft,
  corrections: [
    ...draft.corrections.filter((one) => correctionKey(one) !== correctionKey(correction)),
    correction,
  ],
});

/** The draft without one correction, by `correctionKey`; the same draft where there is none. */
export function withoutCorrection(draft: Draft, key: string): Draft {
  const corrections = draft.corrections.filter((one) => correctionKey(one) !== key);
  return corrections.length === draft.corrections.length ? draft : { ...draft, corrections };
}

/** What was put right about one paper. */
export const correctionsOf = (draft: Draft, documentId: DocumentId): Correction[] =>
  draft.corrections.filter((one) => one.documentId === documentId);
