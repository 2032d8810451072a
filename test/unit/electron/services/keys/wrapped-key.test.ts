import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { unwrapKey, wrapKey, wrappedKey } from '../../../../../electron/services/keys/wrapped-key.ts';
import type { KeyStore } from '../../../../../electron/services/host.ts';
import { hostPorts } from '../../../../builders/host-ports.ts';

const { random } = hostPorts();
const cheap = { cost: 1024, blockSize: 8, parallelization: 1 };
const dataKey = new Uint8Array(randomBytes(32));

/** A key store that encrypts under a key of its own, as an operating system's does. */
function keyStore(): KeyStore {
  const key = randomBytes(32);
  const iv = randomBytes(16);
  return {
    wrap: async (secret) => {
      const cipher = createCipheriv('aes-256-cbc', key, iv);
      return Buffer.concat([cipher.update(secret), cipher.final()]);
    },
    unwrap: async (wrapped) => {
      const decipher = createDecipheriv('aes-256-cbc', key, iv);
      return Buffer.concat([decipher.update(wrapped), decipher.final()]);
    },
  };
}

describe('a wrapped data key', () => {
  it('opens with the password it was wrapped under, also after a way through JSON', async () => {
    const wrapped = await wrapKey(dataKey, '审核员密码-1', null, random, cheap);
    const again = wrappedKey.parse(JSON.parse(JSON.stringify(wrapped)));
    expect(await unwrapKey(again, '审核员密码-1', null)).toEqual({ ok: true, value: Buffer.from(dataKey) });
    expect(again.keyStore).toBe('password-only');
  });

  it('does not open with another password', async () => {
    const wrapped = await wrapKey(dataKey, 'right', null, random, cheap);
    expect(await unwrapKey(wrapped, 'Right', null)).toMatchObject({ error: { code: 'wrong-password' } });
  });

  it('does not open when the cost it was wrapped with was changed', async () => {
    const wrapped = await wrapKey(dataKey, 'right', null, random, cheap);
    const weaker = { ...wrapped, derivation: { ...wrapped.derivation, cost: 512 } };
    expect((await unwrapKey(weaker, 'right', null)).ok).toBe(false);
  });

  it('holds neither the key nor the password in readable form', async () => {
    const text = JSON.stringify(await wrapKey(dataKey, 'hunter-2', null, random, cheap));
    expect(text).not.toContain('hunter-2');
    expect(text).not.toContain(Buffer.from(dataKey).toString('base64'));
  });
});

describe('a data key under password and operating-system key store', () => {
  it('needs both', async () => {
    const store = keyStore();
    const wrapped = await wrapKey(dataKey, 'right', store, random, cheap);
    expect(wrapped.keyStore).toBe('operating-system');
    expect((await unwrapKey(wrapped, 'right', store)).ok).toBe(true);
    expect(await unwrapKey(wrapped, 'wrong', store)).toMatchObject({ error: { code: 'wrong-password' } });
  });

  it('says that the key store is missing instead of blaming the password', async () => {
    const wrapped = await wrapKey(dataKey, 'right', keyStore(), random, cheap);
    const failure = { error: { code: 'key-store-unavailable' } };
    expect(await unwrapKey(wrapped, 'right', null)).toMatchObject(failure);
    expect(await unwrapKey(wrapped, 'right', keyStore())).toMatchObject(failure);
  });
});
