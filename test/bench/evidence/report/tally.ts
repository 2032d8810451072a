import { CONDITIONS, type Condition } from '../../../corpus/report/plan/page-plan.ts';
import { reaches, shareFigure, type Figure } from '../../figure.ts';
import { FIGURES, type FigureKey } from '../score/figures.ts';
import type { Trial } from '../score/trial.ts';

/** Hits of trials. */
export interface Count {
  hits: number;
  trials: number;
}

/** One row of the table: a figure over all pages and in each condition. */
export interface Row {
  key: FigureKey;
  figure: Figure;
  by: Partial<Record<Condition, Count>>;
}

/** Counts trials by figure and condition. */
export interface Tally {
  add(condition: Condition, trials: readonly Trial[]): void;
  rows(): Row[];
}

/** An empty tally. */
export function openTally(): Tally {
  const counts = new Map<string, Count>();
  const count = (key: FigureKey, condition: Condition): Count =>
    counts.get(`${key} ${condition}`) ?? { hits: 0, trials: 0 };
  return {
    add(condition, trials) {
      for (const { figure, hit } of trials) {
        const { hits, trials: before } = count(figure, condition);
        counts.set(`${figure} ${condition}`, { hits: hits + (hit ? 1 : 0), trials: before + 1 });
      }
    },
    rows: () =>
      (Object.keys(FIGURES) as FigureKey[]).map((key) => {
        const [name, goal] = FIGURES[key];
        const by = Object.fromEntries(
          CONDITIONS.map((condition) => [condition, count(key, condition)] as const).filter(
            ([, { trials }]) => trials > 0,
          ),
        );
        const all = Object.values(by).reduce(
          (sum, { hits, trials }) => ({ hits: sum.hits + hits, trials: sum.trials + trials }),
          { hits: 0, trials: 0 },
        );
        return { key, figure: shareFigure(name, all.hits, all.trials, goal), by };
      }),
  };
}

/** Whether a trial speaks against its figure: a miss where hits are wanted, a hit where none are. */
export function isFailure({ figure, hit }: Trial): boolean {
  const goal = FIGURES[figure][1];
  return goal !== null && reaches(hit ? 1 : 0, goal) === false;
}
