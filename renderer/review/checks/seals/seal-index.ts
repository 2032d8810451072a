import type { Seal } from '../../../../shared/readings/schema.ts';

/** Position of a seal among the seals of its page, from 1: the number in the names of its pictures. */
export const indexOnPage = (seals: readonly Seal[], seal: Seal): number =>
  seals.filter((other) => other.page === seal.page).indexOf(seal) + 1;
