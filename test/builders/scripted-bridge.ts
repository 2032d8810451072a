import type { BridgeEvent, CallName } from '../../shared/bridge/contract.ts';
import type { Bridge } from '../../shared/bridge/create-bridge.ts';
import { fail, type Result } from '../../shared/result.ts';

/** Answers for the calls a test expects; every other call fails with `internal`. */
export type Script = {
  [Name in CallName]?: (...args: never[]) => Result<unknown> | Promise<Result<unknown>>;
};

/** A host for page logic: answers from a script, remembers what it was asked, sends events on demand. */
export function scriptedBridge(script: Script) {
  const calls: { name: string; args: unknown[] }[] = [];
  const listeners = new Set<(event: BridgeEvent) => void>();
  const bridge = {
    call: async (name: CallName, ...args: unknown[]) => {
      calls.push({ name, args });
      const answer = script[name] as ((...values: unknown[]) => Promise<Result<unknown>>) | undefined;
      return answer === undefined ? fail('internal') : answer(...args);
    },
    subscribe: (listener: (event: BridgeEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as Bridge;
  return {
    bridge,
    calls,
    send: (event: BridgeEvent): void => {
      for (const listener of listeners) listener(event);
    },
  };
}
