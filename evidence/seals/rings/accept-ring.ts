import type { Ellipse } from '../finding.ts';
import type { RingMeasures } from './measure-ring.ts';

/** What a ring must show to count as that of a seal. */
export interface RingRule {
  readonly coverage: number;
  readonly thin: number;
}

/** Rings in red ink. */
export const RED_RING: RingRule = { coverage: 0.6, thin: 0.55 };
/** Grey rings on a page without colour. */
export const GREY_RING: RingRule = { coverage: 0.58, thin: 0.56 };
/** Grey rings on a page that has colour: print forms circles by chance. */
export const GREY_RING_IN_COLOUR: RingRule = { coverage: 0.7, thin: 0.65 };
/** Rings as black as print, as a copier of hard contrast makes them. */
export const CLEAR_GREY_RING: RingRule = { coverage: 0.65, thin: 0.6 };

const LEAST_ON_PAGE = 0.45;
const LEAST_BAND = 0.1;
const MOST_FILLED = 0.6;
const WORN_COVERAGE = 0.45;
const WORN_ROUNDNESS = 0.9;
const WORN_THINNESS = 0.93;

/**
 * Whether a fitted ellipse is the ring of a seal: enough of it inked and free outside, text inside, not a disc.
 * A worn ring passes with less ink when it is nearly a circle and clean outside.
 */
export function isSealRing(ring: Ellipse, measures: RingMeasures, rule: RingRule): boolean {
  const { onPage, coverage, thin, filled, band } = measures;
  if (onPage < LEAST_ON_PAGE || band < LEAST_BAND || filled > MOST_FILLED) return false;
  if (coverage >= rule.coverage && thin >= rule.thin) return true;
  return coverage >= WORN_COVERAGE && ring.b / ring.a > WORN_ROUNDNESS && thin / coverage > WORN_THINNESS;
}

const POSSIBLE_COVERAGE = 0.35;
const POSSIBLE_THINNESS = 0.8;
const POSSIBLE_BAND = 0.05;

/** Whether a ring that did not pass may still be that of a worn seal, at which a person should look. */
export const isPossibleRing = ({ onPage, coverage, thin, filled, band }: RingMeasures): boolean =>
  onPage >= LEAST_ON_PAGE &&
  filled <= MOST_FILLED &&
  band >= POSSIBLE_BAND &&
  coverage >= POSSIBLE_COVERAGE &&
  thin / coverage >= POSSIBLE_THINNESS;
