import type { BridgeEvent } from '../../shared/bridge/contract.ts';
import type { Handlers } from '../../shared/bridge/serve-bridge.ts';
import type { Sha256 } from '../../shared/domain/identifiers.ts';
import type { ScryptCost } from './keys/scrypt-cost.ts';
import type { Result } from '../../shared/result.ts';

/** Where this workstation lives and whom it talks to; fixed for the life of a host. */
export interface HostConfig {
  /** Folder of everything kept on this machine; created when missing, locked while the host runs. */
  readonly dataFolder: string;
  /** Address of the centre, `http(s)://host[:port]`; no other origin is ever contacted. */
  readonly centreUrl: string;
  /** Folder with `policy/`, `calendar/` and `directory/` as shipped, the last resort of `reference.get`. */
  readonly resourcesFolder: string;
  readonly hostKind: 'electron' | 'chromium';
  readonly appVersion: string;
  /** How to start the evidence engine; `--directory FILE` is appended to the arguments. */
  readonly engine: { readonly command: string; readonly args: readonly string[] };
  /** Cost of scrypt for the keys of users who sign in here for the first time; `defaultScryptCost` unless given. */
  readonly keyCost?: ScryptCost;
}

/** Severity of a log line. */
export type LogLevel = 'info' | 'warning' | 'error';

/** Writes one log line. `facts` never hold personal data. */
export type Log = (level: LogLevel, message: string, facts?: Record<string, string>) => void;

/** The operating system's key store. Both reject when the store is unavailable or refuses. */
export interface KeyStore {
  wrap(secret: Uint8Array): Promise<Uint8Array>;
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>;
}

/** A clock; the only source of time. */
export interface Clock {
  now(): Date;
}

/** Rings once after so many milliseconds, unless the function it gives is called before. */
export type SetAlarm = (inMs: number, ring: () => void) => () => void;

/** Randomness; cryptographically strong outside tests. */
export interface Random {
  /** A UUID, version 4. */
  uuid(): string;
  bytes(count: number): Uint8Array;
}

/** What the host needs from its surroundings. */
export interface HostPorts {
  readonly clock: Clock;
  /** The operating system's timers unless given; none of them keeps the process alive. */
  readonly setAlarm?: SetAlarm;
  readonly random: Random;
  readonly fetch: typeof fetch;
  readonly log: Log;
  /** `null` where no operating-system key store can be trusted; keys then rest under the password alone. */
  readonly keyStore: KeyStore | null;
}

/** Bytes served to the page. */
export interface Resource {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** A running host: the services behind every window. Start one with `startHost`. */
export interface Host {
  /** One function per call of the bridge contract. */
  readonly handlers: Handlers;
  /**
   * Bytes of a paper (`name` = `original`) or of a picture made while reading it (`page-1-seal-1.png`).
   * Fails with `locked`, `document-not-here` or `not-found`.
   */
  readResource(hash: Sha256, name: string): Promise<Result<Resource>>;
  /** Calls back for every event of the bridge; returns the unsubscriber. */
  subscribe(listener: (event: BridgeEvent) => void): () => void;
  /** Locks, ends the engine, releases the data folder. Safe to call twice. */
  close(): Promise<void>;
}
