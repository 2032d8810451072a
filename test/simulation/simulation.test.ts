import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulatedCentre, type SimulatedCentre } from './centre/simulated-centre.ts';
import { mutants } from './mutants/mutants.ts';
import { missing, sumOf } from './run/coverage.ts';
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
  { seed: 28, what: 'a case whose lease ran out comes back at the revision at which it had left' },
] as const;

describe('several workstations and a centre over a bad network', () => {
  it.each(named)('$what (seed $seed)', async ({ seed }) => {
    expect(failureOf(await simulate(seed, centre))).toBe('');
  });

  it('lose nothing, do nothing twice and see nothing half, whatever goes wrong', async () => {
    const outcomes: Outcome[] = [];
    for (const seed of fixedSeeds) {
      const outcome = await simulate(seed, centre);
      expect(failureOf(outcome)).toBe('');
      outcomes.push(outcome);
    }
    expect(missing(sumOf(outcomes))).toEqual([]);
  });

  it('does the same again with the same seed', async () => {
    const [one, other] = [await simulate(7, centre), await simulate(7, centre)];
    expect(other.steps).toEqual(one.steps);
    expect([...other.counts]).toEqual([...one.counts]);
  });

  it.each(mutants.map((mutant, index) => ({ mutant, name: mutant.name, seed: findingSeeds[index]! })))(
    'finds a planted bug: $name',
    async ({ mutant, seed }) => {
      expect((await simulate(seed, centre, mutant)).problems).not.toEqual([]);
    },
  );
});

/** Runs that together meet everything that `coverage.ts` requires. */
const fixedSeeds = [...Array.from({ length: 13 }, (_, index) => index + 1), 47];

/** For each planted bug a run that meets it. */
const findingSeeds = [5, 10, 1];
