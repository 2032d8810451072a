import { amountFigure, type Figure } from '../../figure.ts';
import { drainOnce, type Drained } from '../measures/drain.ts';
import type { SyncOptions } from '../options.ts';
import type { BenchCentre } from '../rig/centre.ts';
import { middle } from '../rig/middle.ts';

/** Applications of the drain have numbers from here on, beyond those that are pulled. */
const firstNumber = 1_000_000;

/** Sending what was judged offline, beside a bare client that sends as much. */
export async function drainFigures(
  { opinions, rounds }: SyncOptions,
  centre: BenchCentre,
  bundles: string,
  progress: (line: string) => void,
): Promise<Figure[]> {
  const drained: Drained[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const one = await drainOnce(centre, bundles, opinions, firstNumber + 2 * opinions * (round - 1));
    drained.push(one);
    progress(
      `drain ${round}/${rounds}: ${(one.workstation / 1000).toFixed(1)} s beside ${(one.bare / 1000).toFixed(1)} s`,
    );
  }
  const ratio = middle(drained.map(({ workstation, bare }) => workstation / bare));
  return [
    amountFigure(`draining ${opinions} opinions ÷ bare client`, ratio, '', { atMost: 1.5 }, rounds),
    amountFigure(
      'the same in processor time of all processes',
      middle(drained.map(({ processor }) => processor.workstation / Math.max(0.01, processor.bare))),
      '',
      null,
      rounds,
    ),
    amountFigure(
      `draining ${opinions} opinions`,
      middle(drained.map((one) => one.workstation)),
      'ms',
      null,
      rounds,
    ),
    amountFigure(
      'the same number by a bare client',
      middle(drained.map((one) => one.bare)),
      'ms',
      null,
      rounds,
    ),
  ];
}
