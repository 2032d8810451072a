import { useEffect, useRef, useState } from 'react';
import type { DocumentEntry } from '../../shared/domain/case-record.ts';
import type { Sha256 } from '../../shared/domain/identifiers.ts';
import type { Result } from '../../shared/result.ts';
import { closePaper, openPaper, type PaperSource } from './paper-source.ts';

/**
 * The decoded paper that is shown, `null` while it opens. Papers of the case stay decoded while the case is on screen,
 * so that going back and forth costs nothing. A paper that could not be opened is tried again when `retry` changes
 * (its download ended).
 */
export function usePaper(document: DocumentEntry | undefined, retry: string): Result<PaperSource> | null {
  const kept = useRef(new Map<Sha256, Promise<Result<PaperSource>>>());
  const [shown, setShown] = useState<{ of: Sha256; source: Result<PaperSource> } | null>(null);

  useEffect(() => {
    if (document === undefined) return undefined;
    const hash = document.sha256;
    let wanted = true;
    const opening = kept.current.get(hash) ?? openPaper(document);
    kept.current.set(hash, opening);
    void opening.then((source) => {
      if (!source.ok) kept.current.delete(hash);
      if (wanted) setShown({ of: hash, source });
    });
    return () => {
      wanted = false;
    };
  }, [document, retry]);

  useEffect(() => {
    const papers = kept.current;
    return () => {
      for (const opening of papers.values())
        void opening.then((source) => {
          if (source.ok) closePaper(source.value);
        });
      papers.clear();
    };
  }, []);

  return shown !== null && shown.of === document?.sha256 ? shown.source : null;
}
