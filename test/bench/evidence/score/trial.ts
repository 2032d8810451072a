import type { Readings } from '../../../../shared/readings/schema.ts';
import type { PageTruth } from '../../../corpus/report/truth.ts';
import type { Judgement } from '../run/judge.ts';
import type { FigureKey } from './figures.ts';

/** One thing that was tried on one page: whether the event of the figure happened, and what was read against what is true. */
export interface Trial {
  figure: FigureKey;
  hit: boolean;
  /** In words, for the list of failures. */
  seen: string;
}

/** A page that was read, with everything that its scoring needs. */
export interface ScoredPage {
  truth: PageTruth;
  readings: Readings;
  judgement: Judgement;
}

/** A trial of a value against the truth. */
export const compared = (
  figure: FigureKey,
  read: string | null | undefined,
  right: string | null,
): Trial => ({
  figure,
  hit: (read ?? null) === right,
  seen: `${read ?? '—'} / ${right ?? '—'}`,
});
