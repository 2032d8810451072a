import type { Profile } from './user-files.ts';

/** The bearer token of the signed-in user. */
export interface TokenHolder {
  /** The token, or `null` when none is known or the centre has refused it. */
  value(): string | null;
  /** The centre said `signed-out`: this token is not shown to it again. */
  refused(token: string): void;
  renew(token: Profile['token']): void;
}

/** Holds a token in memory. Whether it has expired is for the centre to say: this machine's clock may be wrong. */
export function holdToken(first: Profile['token']): TokenHolder {
  let current = first?.value ?? null;
  return {
    value: () => current,
    refused: (token) => {
      if (current === token) current = null;
    },
    renew: (token) => {
      current = token?.value ?? null;
    },
  };
}
