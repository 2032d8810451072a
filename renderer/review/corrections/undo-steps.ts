import type { Draft } from '../../store/draft.ts';

/** What can be undone in a case: corrections and words on checks; text fields have an undo of their own. */
export type UndoStep = Pick<Draft, 'corrections' | 'words'>;

/** Most steps that are remembered. */
const depth = 100;

/** The steps with the draft as it stood before an act; the same steps where the act changed nothing that can be undone. */
export function stepsAfter(steps: readonly UndoStep[], before: Draft, after: Draft): readonly UndoStep[] {
  const { corrections, words } = before;
  if (after.corrections === corrections && after.words === words) return steps;
  return [...steps, { corrections, words }].slice(-depth);
}
