import type { Account } from '../../../shared/domain/account.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CentreClient } from '../centre/centre-client.ts';
import type { HostPorts } from '../host.ts';
import { deriveUserKeys, type UserKeys } from '../keys/user-keys.ts';
import type { ScryptCost } from '../keys/scrypt-cost.ts';
import { unwrapKey, wrapKey } from '../keys/wrapped-key.ts';
import type { Profile, UserFiles } from './user-files.ts';

/** Account and password as typed. */
export interface Credentials {
  readonly account: string;
  readonly password: string;
}

/** Somebody who proved to be that user, with the keys opened. */
export interface Unlocked {
  readonly account: Account;
  readonly keys: UserKeys;
  readonly token: Profile['token'];
  /** Signed in without the centre. */
  readonly offline: boolean;
  readonly keyStore: 'operating-system' | 'password-only';
}

/** Failures after which what this machine knows decides: the centre was not there, or not itself. */
const centreAway = new Set(['offline', 'centre-unintelligible', 'centre-failed']);

/**
 * Checks a person and opens the keys. The centre decides first; when it cannot be reached, opening the data key with
 * the password is the proof. Fails with `wrong-password`, `never-signed-in-here` (first time, offline),
 * `password-changed` (the centre takes a password under which the key here does not open), `key-store-unavailable`, or
 * what the centre or the disk said. The password is not kept.
 */
export async function unlock(
  credentials: Credentials,
  client: Pick<CentreClient, 'signIn'>,
  files: UserFiles,
  ports: Pick<HostPorts, 'random' | 'keyStore' | 'log'>,
  cost: ScryptCost,
): Promise<Result<Unlocked>> {
  const answer = await client.signIn(credentials.account, credentials.password);
  if (!answer.ok && !centreAway.has(answer.error.code)) return { ok: false, error: answer.error };
  const wrapped = await files.readKey();
  if (!wrapped.ok) return wrapped;

  if (!answer.ok) {
    if (wrapped.value === null) return fail('never-signed-in-here');
    const dataKey = await unwrapKey(wrapped.value, credentials.password, ports.keyStore);
    if (!dataKey.ok) return dataKey;
    const keys = takeKeys(dataKey.value);
    const profile = await files.readProfile(keys.profile);
    if (profile === null) {
      keys.drop();
      return fail('never-signed-in-here');
    }
    const { account, token } = profile;
    return ok({ account, token, keys, offline: true, keyStore: wrapped.value.keyStore });
  }

  const { account, token, expiresAt } = answer.value;
  const dataKey =
    wrapped.value === null
      ? await createKey(credentials.password, files, ports, cost)
      : await unwrapKey(wrapped.value, credentials.password, ports.keyStore);
  if (!dataKey.ok) return dataKey.error.code === 'wrong-password' ? fail('password-changed') : dataKey;
  const keys = takeKeys(dataKey.value);
  const kept: Profile = { account, token: { value: token, expiresAt } };
  const saved = await files.saveProfile(keys.profile, kept);
  if (!saved.ok) ports.log('warning', 'profile not kept', { code: saved.error.code });
  const keyStore =
    wrapped.value?.keyStore ?? (ports.keyStore === null ? 'password-only' : 'operating-system');
  return ok({ account, token: kept.token, keys, offline: false, keyStore });
}

function takeKeys(dataKey: Uint8Array): UserKeys {
  const keys = deriveUserKeys(dataKey);
  dataKey.fill(0);
  return keys;
}

/** Makes the data key of a user who signs in here for the first time. It is on disk before anything is sealed with it. */
async function createKey(
  password: string,
  files: UserFiles,
  ports: Pick<HostPorts, 'random' | 'keyStore'>,
  cost: ScryptCost,
): Promise<Result<Uint8Array>> {
  const dataKey = ports.random.bytes(32);
  const saved = await files.saveKey(await wrapKey(dataKey, password, ports.keyStore, ports.random, cost));
  return saved.ok ? ok(dataKey) : saved;
}
