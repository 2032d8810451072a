import { randomBytes, randomUUID } from 'node:crypto';
import type { HostPorts } from '../../electron/services/host.ts';

/** Randomness that is real but for the jitter of the back-off (four bytes), which is none: tests need not wait. */
const withoutJitter = (count: number): Uint8Array =>
  count === 4 ? new Uint8Array(4) : new Uint8Array(randomBytes(count));

/** Ports of a host with real time, randomness and network, and a log that a test can look at. */
export function hostPorts(changes: Partial<HostPorts> = {}): HostPorts & { readonly logged: string[] } {
  const logged: string[] = [];
  return {
    clock: { now: () => new Date() },
    random: { uuid: () => randomUUID(), bytes: withoutJitter },
    fetch: globalThis.fetch,
    log: (level, message, facts) => void logged.push(`${level} ${message} ${JSON.stringify(facts ?? {})}`),
    keyStore: null,
    ...changes,
    logged,
  };
}
