import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Random } from '../host.ts';

/**
 * Sealed bytes at rest: one byte that names the algorithm, then what that algorithm needs. Algorithm 1 is AES-256-GCM:
 * 12 bytes nonce, ciphertext, 16 bytes tag (NIST SP 800-38D). SM4 gets a number of its own when it comes.
 */
export const aes256Gcm = 1;
const nonceLength = 12;
const tagLength = 16;

/** Bytes that an envelope adds to what it holds. */
export const envelopeOverhead = 1 + nonceLength + tagLength;

/** Seals bytes under a 32-byte key. `context` says what the bytes are and where they stand; opening needs the same. */
export function sealBytes(key: Uint8Array, plain: Uint8Array, context: Uint8Array, random: Random): Buffer {
  const nonce = random.bytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(context);
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([Uint8Array.of(aes256Gcm), nonce, body, cipher.getAuthTag()]);
}

/** Opens sealed bytes; `null` when key, context, algorithm or content do not fit. */
export function openBytes(key: Uint8Array, sealed: Uint8Array, context: Uint8Array): Buffer | null {
  if (sealed.length < envelopeOverhead || sealed[0] !== aes256Gcm) return null;
  const nonce = sealed.subarray(1, 1 + nonceLength);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(context);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  const plain = decipher.update(sealed.subarray(1 + nonceLength, sealed.length - tagLength));
  try {
    decipher.final();
    return plain;
  } catch {
    return null;
  }
}
