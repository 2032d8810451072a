import type { World } from '../world/world.ts';
import { actAtRandom } from '../workstation/person.ts';
import type { SimulatedWorkstation } from '../workstation/workstation.ts';
import type { SimulatedCentre } from '../centre/simulated-centre.ts';
import { nextWeather } from '../wire/weather.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Lets people work and everything go wrong until it is ended. */
export function beginStorm(
  world: World,
  centre: SimulatedCentre,
  workstations: readonly SimulatedWorkstation[],
): { end(): void } {
  let over = false;
  const { time } = world;
  const chance = world.chance.fork('storm');

  const repeat = (least: number, most: number, act: () => void): void => {
    time.after(chance.integer(least, most), () => {
      if (over) return;
      act();
      repeat(least, most, act);
    });
  };

  for (const workstation of workstations) {
    const { site } = workstation;
    repeat(1_000, 40_000, () => void actAtRandom(workstation));
    repeat(10_000, 3 * minute, () => {
      site.wire.weather = nextWeather(chance);
      world.note(`${site.name}: weather is ${site.wire.weather}`);
    });
    repeat(20_000, 5 * minute, () =>
      site.machine.arm(chance.pick(['page', 'process', 'power', 'power']), chance.integer(1, 80)),
    );
    repeat(2 * minute, 15 * minute, () => {
      const jump = chance.pick([
        -3 * 24 * hour,
        -hour,
        -90_000,
        45_000,
        hour,
        3 * 24 * hour,
        400 * 24 * hour,
      ]);
      site.clockOffset = chance.happens(0.3) ? 0 : jump;
      world.note(`${site.name}: clock is ${site.clockOffset / 1000} s off`);
      world.met('clock jumped');
    });
    repeat(2 * minute, 20 * minute, () => {
      site.disk.free = chance.integer(0, 6000);
      world.note(`${site.name}: ${site.disk.free} bytes free`);
      time.after(chance.integer(10_000, 2 * minute), () => {
        site.disk.free = Number.POSITIVE_INFINITY;
      });
    });
    repeat(2 * minute, 12 * minute, () => {
      site.temper.syncFails = 0.3;
      time.after(30_000, () => {
        site.temper.syncFails = 0;
      });
    });
  }
  repeat(5 * minute, 40 * minute, () => {
    world.note('centre: a new history of changes');
    centre.newEpoch();
  });
  return {
    end: () => {
      over = true;
    },
  };
}

/** Everybody goes home, long enough for leases and tokens to run out; some come back to a network that is away. */
export function goHome(world: World, workstations: readonly SimulatedWorkstation[]): number {
  const away = world.chance.integer(70 * hour, 80 * hour);
  world.note(`everybody goes home for ${Math.round(away / hour)} hours`);
  world.met('leases ran out');
  for (const workstation of workstations) {
    workstation.site.wire.weather = world.chance.happens(0.5) ? 'down' : 'fair';
    workstation.sleep(away + world.chance.integer(0, 2 * minute));
  }
  return away;
}
