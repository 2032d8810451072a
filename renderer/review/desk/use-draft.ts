import { useCallback, useEffect, useState } from 'react';
import type { CaseId } from '../../../shared/domain/identifiers.ts';
import { emptyDraft, type Draft } from '../../store/draft.ts';
import { useWorkstation } from '../../workstation/context.tsx';

/**
 * The draft of a case and its writer; `null` until it is loaded. Every change is kept, encrypted, so that a crash loses
 * no word. A case that is not one's own to judge (`editable` false) leaves no draft behind.
 */
export function useDraft(
  caseId: CaseId,
  editable: boolean,
): [Draft | null, (change: (draft: Draft) => Draft) => void] {
  const { drafts } = useWorkstation();
  const [draft, setDraft] = useState<Draft | null>(null);
  useEffect(() => {
    let wanted = true;
    void drafts.load(caseId).then((loaded) => {
      if (wanted) setDraft(loaded ?? emptyDraft);
    });
    return () => {
      wanted = false;
    };
  }, [caseId, drafts]);
  useEffect(() => {
    if (editable && draft !== null && draft !== emptyDraft) drafts.keep(caseId, draft);
  }, [caseId, editable, draft, drafts]);
  const change = useCallback((by: (draft: Draft) => Draft) => {
    setDraft((present) => (present === null ? present : by(present)));
  }, []);
  return [draft, change];
}
