import type { CaseRecord, DocumentEntry } from '../../../shared/domain/case-record.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { ReadingOutcome } from '../../../shared/readings/schema.ts';
import type { Draft } from '../../store/draft.ts';

/** One paper with its pages and those that were looked at. */
export interface PaperSeen {
  readonly document: DocumentEntry;
  /** How many pages it has: from its reading, else as opened, else one. */
  readonly pages: number;
  readonly seen: readonly number[];
}

/** What of each paper was looked at; `opened` holds the page counts of papers opened on screen. */
export const papersSeen = (
  record: CaseRecord,
  draft: Draft,
  outcomes: ReadonlyMap<Sha256, ReadingOutcome>,
  opened: ReadonlyMap<Sha256, number>,
): PaperSeen[] =>
  record.documents.map((document) => {
    const outcome = outcomes.get(document.sha256);
    const read = outcome?.status === 'read' ? outcome.readings.pages.length : 1;
    const pages = opened.get(document.sha256) ?? Math.max(1, read);
    const seen = draft.seen.find((entry) => entry.documentId === document.documentId)?.pages ?? [];
    return { document, pages, seen: seen.filter((page) => page <= pages) };
  });

/** Pages that nobody has looked at yet, to be listed before an approval. */
export const unseenPages = (papers: readonly PaperSeen[]): { document: DocumentEntry; page: number }[] =>
  papers.flatMap(({ document, pages, seen }) =>
    Array.from({ length: pages }, (_, index) => index + 1)
      .filter((page) => !seen.includes(page))
      .map((page) => ({ document, page })),
  );
