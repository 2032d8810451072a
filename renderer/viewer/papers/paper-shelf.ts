import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { Result } from '../../../shared/result.ts';
import { closePaper, openPaper, type PaperSource } from './paper-source.ts';

/** The decoded papers of one case; each is opened once, however many places show it. */
export interface PaperShelf {
  /**
   * The paper, decoded. `here` says that its download has ended: a paper that could not be opened before that is tried
   * again.
   */
  open(document: DocumentEntry, here: boolean): Promise<Result<PaperSource>>;
  /** Gives everything back that the papers hold in memory. */
  close(): void;
}

/** Creates the shelf of one case. */
export function createPaperShelf(): PaperShelf {
  const kept = new Map<Sha256, { readonly here: boolean; readonly opening: Promise<Result<PaperSource>> }>();
  return {
    async open(document, here) {
      const known = kept.get(document.sha256);
      if (known !== undefined && (known.here === here || (await known.opening).ok)) return known.opening;
      const again = kept.get(document.sha256);
      if (again !== undefined && again !== known) return again.opening;
      const opening = openPaper(document);
      kept.set(document.sha256, { here, opening });
      return opening;
    },
    close() {
      for (const { opening } of kept.values())
        void opening.then((source) => {
          if (source.ok) closePaper(source.value);
        });
      kept.clear();
    },
  };
}
