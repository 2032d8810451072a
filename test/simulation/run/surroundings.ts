import { sealAtOnce } from '../world/cipher.ts';
import { watchImmediates } from '../world/settled.ts';
import { makeStorePoints } from '../workstation/store-points.ts';

/** Prepares this process for runs: a browser's database in memory, and nothing that happens unseen. Gives the way back. */
export function prepareSurroundings(): () => void {
  const undo = [watchImmediates(), sealAtOnce(), makeStorePoints()];
  return () => {
    for (const step of undo) step();
  };
}
