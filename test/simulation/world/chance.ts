import { createRandom, type Random } from '../../corpus/random.ts';

/** Seeded chance of one run; every subject draws from a source of its own, so that one more draw changes little else. */
export interface Chance {
  /** True with the given probability, 0…1. */
  happens(probability: number): boolean;
  /** Milliseconds, or any whole number, in [low, high]. */
  integer(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  uuid(): string;
  bytes(count: number): Uint8Array;
  /** A source of its own under a further label. */
  fork(label: string): Chance;
}

const chanceOf = (random: Random): Chance => ({
  happens: (probability) => random.next() < probability,
  integer: (low, high) => random.integer(low, high),
  pick: (list) => random.pick(list),
  uuid: () => random.uuid(),
  bytes: (count) => Uint8Array.from({ length: count }, () => random.integer(0, 255)),
  fork: (label) => chanceOf(random.fork(label)),
});

/** The chance of the run with this seed. */
export const createChance = (seed: number): Chance => chanceOf(createRandom(`simulation ${seed}`));
