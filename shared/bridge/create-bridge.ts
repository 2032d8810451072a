import type { BridgeEvent, CallArgs, CallName, CallResult, contract } from './contract.ts';
import { bridgeEvent } from './contract.ts';

/** How calls and events travel; a host gives one of these. Strings are JSON. */
export interface Transport {
  /** Sends one call; never rejects for a failure of the call itself. */
  invoke(name: string, argsJson: string): Promise<string>;
  /** Registers the receiver of events. */
  onEvent(receive: (eventJson: string) => void): void;
}

/** What the page sees as `window.menshen`. */
export interface Bridge {
  call<Name extends CallName>(name: Name, ...args: CallArgs<Name>): Promise<CallResult<Name>>;
  /** Returns the unsubscriber. */
  subscribe(listener: (event: BridgeEvent) => void): () => void;
}

/**
 * The one bridge for both hosts. Arguments are checked before they leave, results when they come back; a value that
 * does not fit the contract, or an answer that is not JSON, becomes the failure `internal`.
 */
export function createBridge(table: typeof contract, transport: Transport): Bridge {
  const listeners = new Set<(event: BridgeEvent) => void>();
  transport.onEvent((json) => {
    const event = bridgeEvent.safeParse(JSON.parse(json));
    if (event.success) for (const listener of listeners) listener(event.data);
  });
  return {
    async call(name, ...args) {
      type Answer = CallResult<typeof name>;
      const entry = table[name];
      const checked = entry.args.safeParse(args);
      if (!checked.success) {
        const field = checked.error.issues[0]?.path.join('.') ?? '';
        return { ok: false, error: { code: 'invalid-request', details: { field } } } as Answer;
      }
      try {
        const answer = entry.result.safeParse(
          JSON.parse(await transport.invoke(name, JSON.stringify(checked.data))),
        );
        if (answer.success) return answer.data as Answer;
      } catch {
        // the transport broke or the answer was not JSON: reported below
      }
      return { ok: false, error: { code: 'internal' } } as Answer;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
