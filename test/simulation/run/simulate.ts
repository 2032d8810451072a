import { people } from '../centre/applications.ts';
import type { SimulatedCentre } from '../centre/simulated-centre.ts';
import { collectFacts } from '../proof/facts.ts';
import { createHistory } from '../proof/history.ts';
import { brokenInvariants } from '../proof/invariants.ts';
import { createChance } from '../world/chance.ts';
import { settled } from '../world/settled.ts';
import { createVirtualTime } from '../world/virtual-time.ts';
import { createWorld, runUntil } from '../world/world.ts';
import type { Mutant } from '../workstation/site.ts';
import { disownStores } from '../workstation/store-points.ts';
import { createWorkstation } from '../workstation/workstation.ts';
import { beginStorm, goHome } from './storm.ts';
import { heal } from './heal.ts';

/** What one run came to. */
export interface Outcome {
  readonly seed: number;
  /** Sentences in which an invariant was broken. */
  readonly problems: readonly string[];
  readonly steps: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
}

const minute = 60_000;

/** One run: one or two stormy stretches of work at two or three workstations, then healing, then the questions. */
export async function simulate(
  seed: number,
  centre: SimulatedCentre,
  mutant: Mutant | null = null,
): Promise<Outcome> {
  const time = createVirtualTime(Date.UTC(2026, 10, 3, 1));
  const world = createWorld(time, createChance(seed));
  await centre.begin(world);
  const history = createHistory();
  const workstations = [
    createWorkstation('A', people[0], world, centre, history, mutant),
    createWorkstation('B', people[1], world, centre, history, mutant),
    // the first person again, at a second machine
    ...(world.chance.happens(0.4) ? [createWorkstation('C', people[0], world, centre, history, mutant)] : []),
  ];
  for (const workstation of workstations) workstation.start();
  for (let days = world.chance.integer(1, 2); days > 0; days -= 1) {
    const storm = beginStorm(world, centre, workstations);
    await runUntil(time, time.now + world.chance.integer(6, 14) * minute);
    storm.end();
    if (days > 1) await runUntil(time, time.now + goHome(world, workstations));
  }
  const drained = await heal(world, workstations);
  const problems = drained ? [] : ['does not drain'];
  problems.push(...brokenInvariants(await collectFacts(centre, workstations, history)));
  for (const { told } of [history])
    for (const { state, refusal } of told.values())
      world.met(refusal === null ? `opinion ${state}` : `opinion ${state}: ${refusal.code}`);
  for (const { site } of workstations) site.machine.crash('process', 'the end of the run');
  await forgetStores();
  return { seed, problems, steps: world.steps, counts: world.counts };
}

async function forgetStores(): Promise<void> {
  disownStores();
  for (const { name } of await indexedDB.databases()) if (name !== undefined) indexedDB.deleteDatabase(name);
  await settled();
}
