import type { Sha256 } from '../../../shared/domain/identifiers.ts';

/** A paper as the order of reading sees it. */
export interface Readable {
  readonly hash: Sha256;
  readonly state: 'waiting' | 'reading' | 'read' | 'unreadable';
  /** Deaths of the engine while it had this paper; one that is above 0 is a suspect. */
  readonly deaths: number;
}

/** Papers with the engine at a time: its lanes are kept busy, and little is lost when it dies. */
const inFlightLimit = 3;
/** Papers of the opened case do not queue behind others, up to this many with the engine at a time. */
const urgentInFlightLimit = 8;

/**
 * Which waiting papers go to the engine now, in this order. The opened case goes first. A suspect is read alone, so
 * that a second death tells for certain whose fault it was; suspects go after the others of their kind.
 */
export function chooseNext(papers: readonly Readable[], opened: ReadonlySet<Sha256>): Readable[] {
  const inFlight = papers.filter((paper) => paper.state === 'reading');
  if (inFlight.some((paper) => paper.deaths > 0)) return [];
  const rank = (paper: Readable): number => (opened.has(paper.hash) ? 0 : 2) + (paper.deaths > 0 ? 1 : 0);
  const waiting = papers
    .filter((paper) => paper.state === 'waiting')
    .toSorted((left, right) => rank(left) - rank(right));
  const chosen: Readable[] = [];
  for (const paper of waiting) {
    const busy = inFlight.length + chosen.length;
    if (paper.deaths > 0) return busy === 0 ? [paper] : chosen;
    if (busy >= (opened.has(paper.hash) ? urgentInFlightLimit : inFlightLimit)) return chosen;
    chosen.push(paper);
  }
  return chosen;
}
