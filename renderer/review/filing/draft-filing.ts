import type { AsideReason } from '../../../shared/domain/correction.ts';
import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import type { DocType } from '../../../shared/domain/enumerations.ts';
import { withCorrection } from '../corrections/draft-corrections.ts';
import type { Draft } from '../../store/draft.ts';

type FilingKind = 'filed' | 'aside' | 'supporting';

const without = (draft: Draft, { documentId }: DocumentEntry, kinds: readonly FilingKind[]): Draft => ({
  ...draft,
  corrections: draft.corrections.filter(
    (one) => one.documentId !== documentId || !kinds.some((kind) => kind === one.kind),
  ),
});

/** The draft with a paper filed as a type; filing it as it came leaves nothing to say. It counts again if it was set aside. */
export function fileAs(draft: Draft, document: DocumentEntry, docType: DocType): Draft {
  const cleared = without(draft, document, ['filed', 'aside']);
  if (document.docType === docType) return cleared;
  return withCorrection(cleared, { kind: 'filed', documentId: document.documentId, docType });
}

/** The draft with a paper set aside. */
export const setAside = (draft: Draft, document: DocumentEntry, why: AsideReason): Draft =>
  withCorrection(without(draft, document, ['supporting']), {
    kind: 'aside',
    documentId: document.documentId,
    why,
  });

/** The draft with a paper marked as course of the disease. */
export const markSupporting = (draft: Draft, document: DocumentEntry): Draft =>
  withCorrection(without(draft, document, ['aside']), {
    kind: 'supporting',
    documentId: document.documentId,
  });

/** The draft with a paper as it was uploaded. */
export const asUploaded = (draft: Draft, document: DocumentEntry): Draft =>
  without(draft, document, ['filed', 'aside', 'supporting']);
