import { randomBytes, randomUUID } from 'node:crypto';
import type { HostPorts, KeyStore, Log } from '../services/host.ts';

/** The real surroundings of a host: this machine's clock, randomness and network. */
export function systemPorts(log: Log, keyStore: KeyStore | null): HostPorts {
  return {
    clock: { now: () => new Date() },
    random: { uuid: () => randomUUID(), bytes: (count) => new Uint8Array(randomBytes(count)) },
    fetch: globalThis.fetch,
    log,
    keyStore,
  };
}
