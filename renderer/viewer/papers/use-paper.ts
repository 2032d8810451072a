import { useEffect, useState } from 'react';
import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { Result } from '../../../shared/result.ts';
import type { PaperSource } from './paper-source.ts';
import { useShelf } from './shelf-context.tsx';

/**
 * The decoded paper that is shown, `null` while it opens. `here` says that its download has ended: a paper that could not
 * be opened before that is tried again.
 */
export function usePaper(document: DocumentEntry | undefined, here: boolean): Result<PaperSource> | null {
  const shelf = useShelf();
  const [shown, setShown] = useState<{ of: Sha256; source: Result<PaperSource> } | null>(null);

  useEffect(() => {
    if (document === undefined) return undefined;
    let wanted = true;
    void shelf.open(document).then((source) => {
      if (wanted) setShown({ of: document.sha256, source });
    });
    return () => {
      wanted = false;
    };
    // a download that has ended is a reason to open anew what could not be opened before
    // oxlint-disable-next-line react/exhaustive-deps
  }, [document, here, shelf]);

  return shown !== null && shown.of === document?.sha256 ? shown.source : null;
}
