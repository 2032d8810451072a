import { safeStorage } from 'electron';
import type { KeyStore } from '../services/host.ts';

/** Whether Linux's key store is one: `basic_text` wraps with a password that is in Electron's source. */
const isRealStore = (): boolean =>
  process.platform !== 'linux' ||
  !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());

/**
 * The operating system's key store (DPAPI, Keychain, libsecret, KWallet), or null where there is none that deserves
 * the name. Call it after the application is ready. It keeps other users of the machine out, not other programs of the
 * same user: the password always wraps the key as well.
 */
export async function operatingSystemKeyStore(): Promise<KeyStore | null> {
  if (!isRealStore() || !(await safeStorage.isAsyncEncryptionAvailable())) return null;
  return {
    async wrap(secret) {
      return new Uint8Array(await safeStorage.encryptStringAsync(Buffer.from(secret).toString('base64')));
    },
    async unwrap(wrapped) {
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(wrapped));
      return new Uint8Array(Buffer.from(result, 'base64'));
    },
  };
}
