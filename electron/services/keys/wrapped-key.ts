import { scrypt } from 'node:crypto';
import * as z from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { KeyStore, Random } from '../host.ts';
import { openBytes, sealBytes } from './envelope.ts';
import { defaultScryptCost, scryptCost, type ScryptCost } from './scrypt-cost.ts';

/** A user's data key as it rests on disk: under the password, and where there is one under the system's key store too. */
export const wrappedKey = z.object({
  format: z.literal(1),
  derivation: scryptCost.extend({ algorithm: z.literal('scrypt'), salt: z.base64() }),
  keyStore: z.enum(['operating-system', 'password-only']),
  /** Envelope with the data key; inside the system's own wrapping where `keyStore` says so. */
  box: z.base64(),
});
export type WrappedKey = z.infer<typeof wrappedKey>;

const context = Buffer.from('menshen data key');

/** Wraps a 32-byte data key under a password and, if given, the operating system's key store. */
export async function wrapKey(
  dataKey: Uint8Array,
  password: string,
  keyStore: KeyStore | null,
  random: Random,
  cost: ScryptCost = defaultScryptCost,
): Promise<WrappedKey> {
  const salt = random.bytes(16);
  const passwordKey = await derive(password, salt, cost);
  const sealed = sealBytes(passwordKey, dataKey, context, random);
  passwordKey.fill(0);
  return {
    format: 1,
    derivation: { algorithm: 'scrypt', ...cost, salt: Buffer.from(salt).toString('base64') },
    keyStore: keyStore === null ? 'password-only' : 'operating-system',
    box: Buffer.from(keyStore === null ? sealed : await keyStore.wrap(sealed)).toString('base64'),
  };
}

/**
 * Unwraps a data key. Fails with `wrong-password`, or with `key-store-unavailable` when the key also lies under an
 * operating-system key store that this host does not have or that refuses.
 */
export async function unwrapKey(
  wrapped: WrappedKey,
  password: string,
  keyStore: KeyStore | null,
): Promise<Result<Uint8Array>> {
  let sealed: Uint8Array = Buffer.from(wrapped.box, 'base64');
  if (wrapped.keyStore === 'operating-system') {
    if (keyStore === null) return fail('key-store-unavailable');
    try {
      sealed = await keyStore.unwrap(sealed);
    } catch {
      return fail('key-store-unavailable');
    }
  }
  const passwordKey = await derive(
    password,
    Buffer.from(wrapped.derivation.salt, 'base64'),
    wrapped.derivation,
  );
  const dataKey = openBytes(passwordKey, sealed, context);
  passwordKey.fill(0);
  return dataKey === null ? fail('wrong-password') : ok(dataKey);
}

function derive(password: string, salt: Uint8Array, cost: ScryptCost): Promise<Buffer> {
  const { cost: n, blockSize, parallelization } = cost;
  const maxmem = 128 * n * blockSize + 128 * blockSize * parallelization + 2 ** 20;
  return new Promise((resolve, reject) => {
    scrypt(
      password.normalize('NFKC'),
      salt,
      32,
      { N: n, r: blockSize, p: parallelization, maxmem },
      (error, key) => (error === null ? resolve(key) : reject(error)),
    );
  });
}
