import type { World } from '../world/world.ts';

/** How a machine, or the page on it, comes to a sudden end. A power cut also takes what the disk had not been told to keep. */
export type Ending = 'page' | 'process' | 'power';

/** A promise that nobody will ever hear of again: what the dead were waiting for. */
const never = new Promise<never>(() => {});

/** One life of a host or a page: from its start until it is ended, at any of the points it passes. */
export interface Life {
  readonly alive: boolean;
  /** Passes a point; false when the life is over or ends right here. */
  reach(point: string): boolean;
  /** Something that takes time, with a point before and one after it; never resolves for the dead. */
  spend(point: string, ms: number): Promise<void>;
  end(): void;
}

/** A machine with a host and a page on it, which can be ended at any point that either of them passes. */
export interface Machine {
  readonly name: string;
  /** The next sudden end comes when so many more points have been passed. */
  arm(how: Ending, points: number): void;
  disarm(): void;
  /** Ends the lives at once. */
  crash(how: Ending, where: string): void;
  startHost(): Life;
  startPage(): Life;
}

/** A machine on which nothing runs yet; `ended` is told of every sudden end. */
export function createMachine(name: string, world: World, ended: (how: Ending) => void): Machine {
  let armed: { how: Ending; left: number } | null = null;
  let host: Life | null = null;
  let page: Life | null = null;

  const crash = (how: Ending, where: string): void => {
    armed = null;
    page?.end();
    if (how !== 'page') host?.end();
    world.note(`${name}: ${how} ends at ${where}`);
    world.met(`ended: ${how}`);
    world.met(`ended at: ${where.split(' ')[0]}`);
    ended(how);
  };

  const startLife = (kind: string): Life => {
    let alive = true;
    const reach = (point: string): boolean => {
      if (!alive) return false;
      if (armed !== null && (armed.left -= 1) <= 0) crash(armed.how, point);
      return alive;
    };
    world.note(`${name}: ${kind} starts`);
    return {
      get alive() {
        return alive;
      },
      reach,
      spend: (point, ms) => {
        if (!reach(point)) return never;
        return new Promise((resolve) => {
          world.time.after(ms, () => {
            if (reach(`${point} (done)`)) resolve();
          });
        });
      },
      end: () => {
        alive = false;
      },
    };
  };

  return {
    name,
    arm: (how, points) => {
      armed = { how, left: points };
    },
    disarm: () => {
      armed = null;
    },
    crash,
    startHost: () => (host = startLife('host')),
    startPage: () => (page = startLife('page')),
  };
}
