import type { World } from '../world/world.ts';
import { runUntil } from '../world/world.ts';
import type { SimulatedWorkstation } from '../workstation/workstation.ts';

const minute = 60_000;

/** Virtual time within which everything must have drained once nothing goes wrong any more. */
const patience = 90 * minute;

/**
 * Ends everything that goes wrong, has everybody signed in, and waits until nothing is on its way. False when that
 * does not come about.
 */
export async function heal(world: World, workstations: readonly SimulatedWorkstation[]): Promise<boolean> {
  const { time } = world;
  world.note('everything heals');
  for (const workstation of workstations) {
    const { site } = workstation;
    site.machine.disarm();
    site.wire.weather = 'clear';
    site.disk.free = Number.POSITIVE_INFINITY;
    site.temper.syncFails = 0;
    workstation.keepRunning(true);
    // a journal whose disk failed takes no more records before the next start
    if (world.chance.happens(0.5) || (world.counts.get('sync failed') ?? 0) > 0)
      site.machine.crash('process', 'healing');
    else workstation.start();
  }
  // letters that were late or sent twice are still under way
  await runUntil(time, time.now + 6 * minute);
  const until = time.now + patience;
  while (time.now < until) {
    for (const workstation of workstations) {
      const { host } = workstation;
      workstation.start();
      if (host !== null && host.token.value() === null) void host.signIn();
    }
    await runUntil(time, time.now + minute);
    if (workstations.every(isDrained) && (await allPulled(world, workstations))) return true;
  }
  return false;
}

const isDrained = ({ page, host }: SimulatedWorkstation): boolean =>
  page !== null && host !== null && host.token.value() !== null && host.workplace.opinions.waiting() === 0;

/** Everybody pulls once more, one after the other, after the last change. */
async function allPulled(world: World, workstations: readonly SimulatedWorkstation[]): Promise<boolean> {
  let pulled = 0;
  for (const { page } of workstations)
    void page?.pull().then((failure) => {
      if (failure === null) pulled += 1;
    });
  await runUntil(world.time, world.time.now + minute);
  return pulled === workstations.length;
}
