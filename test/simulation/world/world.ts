import type { Chance } from './chance.ts';
import { settled } from './settled.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What everything in one run shares. */
export interface World {
  readonly time: VirtualTime;
  readonly chance: Chance;
  /** Adds a line to the steps that a failure prints. */
  note(line: string): void;
  /** Counts something that a fixed list of runs must have met. */
  met(what: string): void;
  readonly steps: readonly string[];
  readonly counts: ReadonlyMap<string, number>;
}

/** The world of one run, before anything happens in it. */
export function createWorld(time: VirtualTime, chance: Chance): World {
  const steps: string[] = [];
  const counts = new Map<string, number>();
  const start = time.now;
  return {
    time,
    chance,
    note: (line) => void steps.push(`${((time.now - start) / 1000).toFixed(3)} s  ${line}`),
    met: (what) => void counts.set(what, (counts.get(what) ?? 0) + 1),
    steps,
    counts,
  };
}

/** Lets everything happen that is due up to a moment, each thing to its end before the next. */
export async function runUntil(time: VirtualTime, until: number): Promise<void> {
  await settled();
  while (time.step(until)) await settled();
}
