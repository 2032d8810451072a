import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { busy } from './settled.ts';

const tagLength = 16;
type Sealing = { readonly iv: Uint8Array; readonly additionalData: Uint8Array };

/**
 * Lets AES-GCM and hashes of WebCrypto answer at once instead of from a thread of its own, so that a run of the simulation does
 * the same in the same order every time. Same bytes, same key objects. Gives the way back.
 */
export function sealAtOnce(): () => void {
  const { subtle } = globalThis.crypto;
  const raw = new WeakMap<CryptoKey, Uint8Array>();
  const rawOf = (key: CryptoKey): Uint8Array => {
    const bytes = raw.get(key);
    if (bytes === undefined) throw new Error('a key that was not imported as raw bytes');
    return bytes;
  };
  const importKey = subtle.importKey.bind(subtle);
  const own = {
    importKey: async (...given: Parameters<typeof importKey>): Promise<CryptoKey> => {
      const bytes = Uint8Array.from(given[1] as unknown as Uint8Array);
      const key = await busy(importKey(...given));
      raw.set(key, bytes);
      return key;
    },
    encrypt: async (parameters: Sealing, key: CryptoKey, plain: Uint8Array): Promise<ArrayBuffer> => {
      const cipher = createCipheriv('aes-256-gcm', rawOf(key), parameters.iv);
      cipher.setAAD(parameters.additionalData);
      return bufferOf([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    decrypt: async (parameters: Sealing, key: CryptoKey, sealed: ArrayBuffer): Promise<ArrayBuffer> => {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', rawOf(key), parameters.iv);
      decipher.setAAD(parameters.additionalData);
      decipher.setAuthTag(bytes.subarray(bytes.length - tagLength));
      return bufferOf([decipher.update(bytes.subarray(0, bytes.length - tagLength)), decipher.final()]);
    },
  };
  for (const [name, value] of Object.entries({ ...own, digest }))
    Object.defineProperty(subtle, name, { value, configurable: true });
  return () => {
    for (const name of [...Object.keys(own), 'digest']) Reflect.deleteProperty(subtle, name);
  };
}

async function digest(algorithm: string, bytes: Uint8Array): Promise<ArrayBuffer> {
  return bufferOf([createHash(algorithm.replace('-', '')).update(bytes).digest()]);
}

function bufferOf(parts: readonly Buffer[]): ArrayBuffer {
  const joined = Buffer.concat(parts);
  return joined.buffer.slice(joined.byteOffset, joined.byteOffset + joined.length) as ArrayBuffer;
}
