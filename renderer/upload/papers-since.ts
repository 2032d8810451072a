import type { CaseRecord } from '../../shared/domain/case-record.ts';
import type { Opinion } from '../../shared/domain/opinion.ts';

/** The papers of a case as it stands now, beside those that somebody saw who judged it earlier. */
export interface PapersSince {
  /** Papers that the case has now. */
  readonly count: number;
  /** Of those, the ones that were not looked at: new, replaced, or left out then. */
  readonly notSeen: number;
  /** Papers that were looked at and that the case no longer has with that content. */
  readonly gone: number;
}

/** Compares papers by their content: a paper that was handed in anew under the same name is another one. */
export function papersSince(
  { documentsSeen }: Pick<Opinion, 'documentsSeen'>,
  { documents }: Pick<CaseRecord, 'documents'>,
): PapersSince {
  const seen = new Set(documentsSeen.map(({ sha256 }) => sha256));
  const present = new Set(documents.map(({ sha256 }) => sha256));
  return {
    count: documents.length,
    notSeen: documents.filter(({ sha256 }) => !seen.has(sha256)).length,
    gone: [...seen].filter((hash) => !present.has(hash)).length,
  };
}
