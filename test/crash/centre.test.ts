import { expect, it } from 'vitest';
import { createRandom } from '../corpus/random.ts';
import { centreEnds, endCentres, whyNoServer } from './centre/end-centres.ts';

const why = whyNoServer();
if (why !== null) console.warn(`ending centres and their database is skipped: ${why}`);

it.skipIf(why !== null)(
  'every opinion takes effect once while centres and their database are ended under load',
  async () => {
    const run = await endCentres(centreEnds, createRandom('centres'));
    expect(run.problems).toEqual([]);
    expect(run.confirmed).toBe(run.saved);
    expect(run.saved).toBeGreaterThan(20);
    expect(run.ends).toEqual(Object.fromEntries(centreEnds.map((end) => [end, 1])));
  },
  300_000,
);
