import { createContext, use } from 'react';
import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { ReadingOutcome } from '../../../shared/readings/schema.ts';
import type { Draft } from '../../store/draft.ts';
import type { Target } from '../../viewer/page/outline.ts';

/** The desk of one case, as the cards on it see it. */
export interface Desk {
  /** The case as it was uploaded. */
  readonly record: CaseRecord;
  /** What was read of its papers, by hash; nothing put right in it. */
  readonly outcomes: ReadonlyMap<Sha256, ReadingOutcome>;
  readonly draft: Draft;
  /** False where one may only look. */
  readonly editable: boolean;
  /** The applicant's identity may stand in clear. */
  readonly clear: boolean;
  /** Name of the person at the desk. */
  readonly reviewer: string;
  /** Changes corrections or words, undone by Ctrl+Z. */
  act(by: (draft: Draft) => Draft): void;
  /** Changes what is typed; its field has an undo of its own. */
  change(by: (draft: Draft) => Draft): void;
  /** Shows a place on its paper. */
  go(target: Target): void;
}

const DeskContext = createContext<Desk | null>(null);

/** Gives the desk to the cards below. */
export const DeskProvider = DeskContext.Provider;

/** The desk of the case on screen; only below `DeskProvider`. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('useDesk outside of a case');
  return desk;
}
