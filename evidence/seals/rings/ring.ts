import type { Ellipse } from '../finding.ts';
import type { RingMeasures } from './measure-ring.ts';

/** An ellipse that was accepted as the ring of a seal, in map pixels. */
export interface Ring {
  readonly ellipse: Ellipse;
  readonly measures: RingMeasures;
}

/** Better inked first; of rings that share a place the better one stays. */
export function withoutRepeats(rings: readonly Ring[]): Ring[] {
  const kept: Ring[] = [];
  for (const ring of rings.toSorted((first, second) => worthOf(second) - worthOf(first)))
    if (!kept.some((other) => liesOn(ring.ellipse, other.ellipse))) kept.push(ring);
  return kept;
}

/** A larger ring is worth more than one fitted to the tips of the characters within it. */
const worthOf = ({ ellipse, measures }: Ring): number => measures.coverage + measures.thin + ellipse.a / 200;

const liesOn = (one: Ellipse, other: Ellipse): boolean =>
  Math.hypot(one.cx - other.cx, one.cy - other.cy) < 0.55 * Math.max(one.a, other.a);
