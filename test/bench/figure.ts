import { wilson } from './wilson.ts';

/** What a figure has to reach; `null` where it is only shown. */
export type Goal = { atLeast: number } | { atMost: number } | null;

/** One measured figure, as `--json` prints it (design, section 7). Shares carry their Wilson interval in `interval`. */
export interface Figure {
  name: string;
  figure: number | null;
  unit: string;
  goal: string | null;
  met: boolean | null;
  samples: number;
  interval?: [low: number, high: number];
}

/** A goal in words. */
export function goalInWords(goal: Goal, unit: string): string | null {
  if (goal === null) return null;
  const value = 'atLeast' in goal ? goal.atLeast : goal.atMost;
  const shown = unit === '%' ? `${round(value * 100)} %` : `${value} ${unit}`.trim();
  return `${'atLeast' in goal ? '≥' : '≤'} ${shown}`;
}

/** Whether a value reaches a goal; null without a goal or a value. */
export function reaches(value: number | null, goal: Goal): boolean | null {
  if (goal === null || value === null) return null;
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;
}

/** A share of trials as a figure in percent. */
export function shareFigure(name: string, hits: number, trials: number, goal: Goal): Figure {
  const share = trials === 0 ? null : hits / trials;
  const { low, high } = wilson(hits, trials);
  return {
    name,
    figure: share === null ? null : round(share * 100),
    unit: '%',
    goal: goalInWords(goal, '%'),
    met: reaches(share, goal),
    samples: trials,
    interval: [round(low * 100), round(high * 100)],
  };
}

/** A measured amount as a figure. */
export function amountFigure(
  name: string,
  value: number | null,
  unit: string,
  goal: Goal,
  samples: number,
): Figure {
  return {
    name,
    figure: value === null ? null : round(value),
    unit,
    goal: goalInWords(goal, unit),
    met: reaches(value, goal),
    samples,
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;
