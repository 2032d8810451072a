import type { Harm } from '../../../../corpus/report/plan/page-plan.ts';
import type { FigureKey } from '../figures.ts';
import type { ScoredPage, Trial } from '../trial.ts';

const figures: Readonly<Record<Harm, FigureKey>> = {
  blur: 'harmBlur',
  glare: 'harmGlare',
  dark: 'harmDark',
  'cut-off': 'harmCut',
  covered: 'harmCovered',
};

/** Trial of legibility (清晰度): said to be illegible where a needed value is, and only there. */
export function legibilityTrial({ truth, readings }: ScoredPage): Trial {
  const quality = readings.pages[0]?.quality;
  const called = quality?.legible === false;
  const seen = `${called ? 'illegible' : 'legible'} ${quality?.issues.join(' ') ?? ''}`;
  return truth.harm === null
    ? { figure: 'legibleKept', hit: !called, seen }
    : { figure: figures[truth.harm], hit: called, seen };
}
