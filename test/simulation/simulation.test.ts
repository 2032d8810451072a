import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulatedCentre, type SimulatedCentre } from './centre/simulated-centre.ts';
import { mutants } from './mutants/mutants.ts';
import { missing } from './run/coverage.ts';
import { simulate, type Outcome } from './run/simulate.ts';
import { prepareSurroundings } from './run/surroundings.ts';

let centre: SimulatedCentre;
let restore: () => void;

beforeAll(async () => {
  restore = prepareSurroundings();
  centre = await startSimulatedCentre();
});
afterAll(async () => {
  await centre.close();
  restore();
});

/** What broke, with the seed and the steps that led there. */
const failureOf = ({ seed, problems, steps }: Outcome): string =>
  problems.length === 0 ? '' : [`seed ${seed}`, ...problems, ...steps].join('\n');

/** Seeds that once failed, each named by what it showed. */
const named = [
  { seed: 35, what: 'a case whose lease ran out comes back at the revision at which it had left' },
] as const;

/** Runs with the seeds 1, 2, …: so many at least, and then until everything that is required was met. */
const fewest = 10;
const most = 40;

/** A seed from which on every planted bug was soon met. */
const promising = 13;

describe('several workstations and a centre over a bad network', () => {
  it.each(named)('$what (seed $seed)', async ({ seed }) => {
    expect(failureOf(await simulate(seed, centre))).toBe('');
  });

  it('lose nothing, do nothing twice and see nothing half, whatever goes wrong', async () => {
    const outcomes: Outcome[] = [];
    while (outcomes.length < fewest || (outcomes.length < most && missing(outcomes).length > 0)) {
      const outcome = await simulate(outcomes.length + 1, centre);
      expect(failureOf(outcome)).toBe('');
      outcomes.push(outcome);
    }
    expect(missing(outcomes)).toEqual([]);
  });

  it('does the same again with the same seed', async () => {
    const [one, other] = [await simulate(7, centre), await simulate(7, centre)];
    expect(other.steps).toEqual(one.steps);
    expect([...other.counts]).toEqual([...one.counts]);
  });

  it.each(mutants)('finds a planted bug: $name', async (mutant) => {
    let outcome = await simulate(promising, centre, mutant);
    while (outcome.problems.length === 0 && outcome.seed < promising + most)
      outcome = await simulate(outcome.seed + 1, centre, mutant);
    expect(outcome.problems).not.toEqual([]);
  });
});
