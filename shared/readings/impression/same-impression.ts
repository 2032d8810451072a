import { compareMarks, type Agreement } from './agreement.ts';
import { marksOfText } from './marks.ts';

/** From this likeness on two pictures are held to show one impression; see `docs/evidence.md` for what was measured. */
const LEAST_LIKENESS = 0.7;
/** With fewer marks in common nobody can tell. */
const LEAST_MARKS = 500;

/**
 * How well two described impressions agree when they are held to be one and the same; `null` when they are not, or when
 * nobody can tell. A hint for a person and never a proof: rather many copies unseen than one honest paper accused.
 */
export function sameImpression(one: string, other: string): Agreement | null {
  const [mine, its] = [marksOfText(one), marksOfText(other)];
  if (mine === null || its === null) return null;
  const agreement = compareMarks(mine, its);
  return agreement.marks >= LEAST_MARKS && agreement.likeness >= LEAST_LIKENESS ? agreement : null;
}
