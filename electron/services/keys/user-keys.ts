import { hkdfSync } from 'node:crypto';

/** Keys of the signed-in user, each for one purpose, 32 bytes. They live in memory only, until `drop`. */
export interface UserKeys {
  /** Records of the journal. */
  readonly journal: Uint8Array;
  /** Papers, pictures and readings of the vault. */
  readonly vault: Uint8Array;
  /** Turns hashes of papers into file names that say nothing about them. */
  readonly names: Uint8Array;
  /** Account and token of the user. */
  readonly profile: Uint8Array;
  /** The page's store; the only key that leaves the host. */
  readonly store: Uint8Array;
  /** Overwrites all of them. */
  drop(): void;
}

/** Derives the keys of a user from the data key (HKDF-SHA-256, RFC 5869). */
export function deriveUserKeys(dataKey: Uint8Array): UserKeys {
  const derive = (purpose: string): Uint8Array =>
    new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(), `menshen ${purpose} 1`, 32));
  const keys = {
    journal: derive('journal'),
    vault: derive('vault'),
    names: derive('names'),
    profile: derive('profile'),
    store: derive('store'),
  };
  return {
    ...keys,
    drop: () => {
      for (const key of Object.values(keys)) key.fill(0);
    },
  };
}
