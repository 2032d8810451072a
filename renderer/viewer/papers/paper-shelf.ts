import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { Result } from '../../../shared/result.ts';
import { closePaper, openPaper, type PaperSource } from './paper-source.ts';

/** The decoded papers of one case; each is opened once, however many places show it. */
export interface PaperShelf {
  /** The paper, decoded. One that could not be fetched is tried again the next time; a damaged one stays damaged. */
  open(document: DocumentEntry): Promise<Result<PaperSource>>;
  /** Gives everything back that the papers hold in memory. */
  close(): void;
}

/** Failures of the file itself: opening it again would not help. */
const ofTheFile: ReadonlySet<string> = new Set(['file-empty', 'file-damaged', 'file-encrypted']);

/** Creates the shelf of one case; `open` fetches and decodes. */
export function createPaperShelf(open: typeof openPaper = openPaper): PaperShelf {
  const kept = new Map<Sha256, Promise<Result<PaperSource>>>();
  return {
    open(document) {
      const { sha256 } = document;
      const known = kept.get(sha256);
      if (known !== undefined) return known;
      const opening = open(document);
      kept.set(sha256, opening);
      void opening.then((source) => {
        if (!source.ok && !ofTheFile.has(source.error.code) && kept.get(sha256) === opening)
          kept.delete(sha256);
      });
      return opening;
    },
    close() {
      for (const opening of kept.values())
        void opening.then((source) => {
          if (source.ok) closePaper(source.value);
        });
      kept.clear();
    },
  };
}
