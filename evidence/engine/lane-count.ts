import { availableParallelism } from 'node:os';

/** Lanes when none are asked for: one for each core, at most four, for each holds about 300 MB. */
export const defaultLanes = (): number => Math.max(1, Math.min(4, availableParallelism()));
