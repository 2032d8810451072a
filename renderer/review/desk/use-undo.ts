import { useCallback, useState } from 'react';
import { stepsAfter, type UndoStep } from '../corrections/undo-steps.ts';
import type { Draft } from '../../store/draft.ts';

/** Acts on a draft that can be taken back one by one; `undo` tells whether there was one. */
export function useUndo(
  draft: Draft | null,
  change: (by: (present: Draft) => Draft) => void,
): { readonly act: (by: (present: Draft) => Draft) => void; readonly undo: () => boolean } {
  const [steps, setSteps] = useState<readonly UndoStep[]>([]);
  const act = useCallback(
    (by: (present: Draft) => Draft) => {
      if (draft !== null) setSteps((present) => stepsAfter(present, draft, by(draft)));
      change(by);
    },
    [draft, change],
  );
  const undo = (): boolean => {
    const last = steps.at(-1);
    if (last === undefined) return false;
    setSteps(steps.slice(0, -1));
    change((present) => ({ ...present, ...last }));
    return true;
  };
  return { act, undo };
}
