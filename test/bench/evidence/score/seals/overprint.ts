import type { SealTruth } from '../../../../corpus/report/truth.ts';
import { inside, middleOf, type Outline } from './overlap.ts';

/** Within this share of its half axes a ring holds no characters of the arc. */
const INNER = 0.5;
/** Share of a seal's ring from which on another seal across it hides characters. */
const HIDES = 0.03;
const STEPS = 60;

/** Whether every character of a seal can be read: all have their ink, and no other seal lies across them. */
export const isClear = (seal: SealTruth, all: readonly SealTruth[]): boolean =>
  seal.state === 'legible' && !isOverprinted(seal, all);

/** Whether another seal lies across the characters of a seal's arc. */
export function isOverprinted(seal: SealTruth, all: readonly SealTruth[]): boolean {
  const [cx, cy] = middleOf(seal.outline);
  const core: Outline = seal.outline.map(([x, y]) => [cx + (x - cx) * INNER, cy + (y - cy) * INNER]);
  const others = all.filter((other) => other !== seal);
  const xs = seal.outline.map(([x]) => x);
  const ys = seal.outline.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, tall] = [Math.max(...xs) - left, Math.max(...ys) - top];
  let [ring, hidden] = [0, 0];
  for (let row = 0; row < STEPS; row += 1)
    for (let column = 0; column < STEPS; column += 1) {
      const x = left + ((column + 0.5) / STEPS) * wide;
      const y = top + ((row + 0.5) / STEPS) * tall;
      if (!inside(seal.outline, x, y) || inside(core, x, y)) continue;
      ring += 1;
      if (others.some(({ outline }) => inside(outline, x, y))) hidden += 1;
    }
  return hidden > HIDES * ring;
}
