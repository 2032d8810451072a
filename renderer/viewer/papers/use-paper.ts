import { useEffect, useRef, useState } from 'react';
import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { Result } from '../../../shared/result.ts';
import { closePaper, openPaper, type PaperSource } from './paper-source.ts';

interface Kept {
  readonly here: boolean;
  readonly opening: Promise<Result<PaperSource>>;
}

/**
 * The decoded paper that is shown, `null` while it opens. Papers of the case stay decoded while the case is on screen,
 * so that going back and forth costs nothing. `here` says that its download has ended: a paper that could not be opened
 * before that is tried again.
 */
export function usePaper(document: DocumentEntry | undefined, here: boolean): Result<PaperSource> | null {
  const kept = useRef(new Map<Sha256, Kept>());
  const [shown, setShown] = useState<{ of: Sha256; source: Result<PaperSource> } | null>(null);

  useEffect(() => {
    if (document === undefined) return undefined;
    const hash = document.sha256;
    let wanted = true;
    const show = async (): Promise<void> => {
      const known = kept.current.get(hash);
      const usable = known !== undefined && (known.here === here || (await known.opening).ok);
      if (!wanted) return;
      const opening = usable ? known.opening : openPaper(document);
      if (!usable) kept.current.set(hash, { here, opening });
      const source = await opening;
      if (wanted) setShown({ of: hash, source });
    };
    void show();
    return () => {
      wanted = false;
    };
  }, [document, here]);

  useEffect(() => {
    const papers = kept.current;
    return () => {
      for (const { opening } of papers.values())
        void opening.then((source) => {
          if (source.ok) closePaper(source.value);
        });
      papers.clear();
    };
  }, []);

  return shown !== null && shown.of === document?.sha256 ? shown.source : null;
}
