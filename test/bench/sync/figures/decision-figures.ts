import { amountFigure, type Figure } from '../../figure.ts';
import { decideOnce, type Decided } from '../measures/decisions.ts';
import type { SyncOptions } from '../options.ts';
import type { BenchCentre } from '../rig/centre.ts';
import { middle, quantile } from '../rig/middle.ts';

/** Applications that are decided have numbers from here on. */
const firstNumber = 2_000_000;

/** What a centre on PostgreSQL decides in a second, beside bare writing of the rows. */
export async function decisionFigures(
  { decisions, connections, rounds }: SyncOptions,
  centre: BenchCentre,
  progress: (line: string) => void,
): Promise<Figure[]> {
  const decided: Decided[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const one = await decideOnce(
      centre,
      decisions,
      connections,
      firstNumber + 2 * (decisions + 1000) * (round - 1),
    );
    decided.push(one);
    progress(
      `decisions ${round}/${rounds}: ${one.perSecond.toFixed(0)} a second beside ${one.bare.toFixed(0)}`,
    );
  }
  const times = decided.flatMap((one) => one.times);
  return [
    amountFigure(
      'decisions a second ÷ bare INSERT + commit of the same rows',
      middle(decided.map(({ perSecond, bare }) => perSecond / bare)),
      '',
      { atLeast: 0.5 },
      rounds,
    ),
    amountFigure(
      'the same in processor time of all processes',
      middle(decided.map(({ processor }) => processor.bare / Math.max(0.01, processor.centre))),
      '',
      null,
      rounds,
    ),
    amountFigure('decisions a second', middle(decided.map((one) => one.perSecond)), '', null, rounds),
    amountFigure('bare transactions a second', middle(decided.map((one) => one.bare)), '', null, rounds),
    amountFigure('a decision, half of them within', quantile(times, 0.5), 'ms', null, times.length),
    amountFigure('a decision, 99 % of them within', quantile(times, 0.99), 'ms', null, times.length),
  ];
}
