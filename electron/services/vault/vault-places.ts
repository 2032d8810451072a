import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';

/** Where one file of the vault stands. */
export interface VaultPlace {
  readonly path: string;
  /** Its name, which its chunks are bound to. */
  readonly name: string;
}

/** The layout of a vault: one folder a paper, with the paper and what was read of it. */
export interface VaultPlaces {
  folderOf(hash: Sha256): string;
  placeOf(hash: Sha256, part: string): VaultPlace;
  /** Where a paper stands while it is being downloaded. */
  partialOf(hash: Sha256): VaultPlace;
  readonly quarantine: string;
}

/** The paper itself; other parts of it are readings and pictures made while reading. */
export const originalPart = 'original';

/** All names are keyed hashes: who sees the folder cannot even tell whether a certain paper is in it. */
export function vaultPlaces(folder: string, namesKey: Uint8Array): VaultPlaces {
  const keyed = (text: string): string => createHmac('sha256', namesKey).update(text).digest('hex');
  const folderOf = (hash: Sha256): string => {
    const name = keyed(hash);
    return join(folder, name.slice(0, 2), name);
  };
  const placeOf = (hash: Sha256, part: string): VaultPlace => {
    const name = keyed(`${hash}/${part}`);
    return { name, path: join(folderOf(hash), name) };
  };
  return {
    folderOf,
    placeOf,
    partialOf: (hash) => {
      const { name, path } = placeOf(hash, originalPart);
      return { name, path: `${path}.part` };
    },
    quarantine: join(folder, 'quarantine'),
  };
}
