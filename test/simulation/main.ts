import 'fake-indexeddb/auto';
import { parseArgs } from 'node:util';
import { startSimulatedCentre, type SimulatedCentre } from './centre/simulated-centre.ts';
import { mutants } from './mutants/mutants.ts';
import { missing, sumOf } from './run/coverage.ts';
import { simulate, type Outcome } from './run/simulate.ts';
import { prepareSurroundings } from './run/surroundings.ts';

/**
 * `npm run sim -- [--runs N] [--seed S] [--mutants]`: N runs with the seeds S, S+1, …; prints seed and steps of the
 * first failure. With `--mutants`, plants each bug in turn and ends well only when every one was found.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    mutants: { type: 'boolean', default: false },
    steps: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const first = Number(values.seed);

prepareSurroundings();
const centre = await startSimulatedCentre();
process.exitCode = (await (values.mutants ? findMutants(centre) : runAll(centre))) ? 0 : 1;
await centre.close();
process.exit();

async function runAll(centreOfAll: SimulatedCentre): Promise<boolean> {
  const began = performance.now();
  const outcomes: Outcome[] = [];
  for (let seed = first; seed < first + runs; seed += 1) {
    const outcome = await simulate(seed, centreOfAll);
    outcomes.push({ ...outcome, steps: [] });
    if (values.steps) console.log(outcome.steps.join('\n'));
    if (outcome.problems.length > 0) {
      printFailure(outcome);
      return false;
    }
    if (outcomes.length % 50 === 0) console.log(`${outcomes.length} runs kept every invariant`);
  }
  const sums = sumOf(outcomes);
  for (const [what, count] of [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1)))
    console.log(`  ${what}: ${count}`);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${runs} runs (seeds ${first}…${first + runs - 1}) kept every invariant, in ${seconds} s`);
  const unmet = runs >= 20 ? missing(outcomes) : [];
  for (const what of unmet) console.log(`never met, so nothing is proved of it: ${what}`);
  return unmet.length === 0;
}

async function findMutants(centreOfAll: SimulatedCentre): Promise<boolean> {
  let found = 0;
  for (const mutant of mutants) {
    let seed = first;
    let outcome = await simulate(seed, centreOfAll, mutant);
    while (outcome.problems.length === 0 && seed < first + runs - 1)
      outcome = await simulate((seed += 1), centreOfAll, mutant);
    if (outcome.problems.length > 0) found += 1;
    console.log(
      outcome.problems.length > 0
        ? `found “${mutant.name}” in run ${seed - first + 1} (seed ${seed}): ${outcome.problems[0]}`
        : `NOT found in ${runs} runs: “${mutant.name}”`,
    );
  }
  console.log(`${found} of ${mutants.length} planted bugs found`);
  return found === mutants.length;
}

function printFailure({ seed, problems, steps }: Outcome): void {
  console.log(steps.join('\n'));
  console.log(`\nseed ${seed} broke ${problems.length} invariants:`);
  for (const problem of problems) console.log(`  ${problem}`);
  console.log(`again: npm run sim -- --runs 1 --seed ${seed}`);
}
