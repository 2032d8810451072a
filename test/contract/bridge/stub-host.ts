import type { BridgeEvent, CallName } from '../../../shared/bridge/contract.ts';
import type { Handlers } from '../../../shared/bridge/serve-bridge.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { callNames, sampleExchange } from './sample-exchange.ts';

/** A host whose calls answer from the sample exchange and remember what reached them. */
export function stubHost() {
  const reached: { name: CallName; args: unknown[] }[] = [];
  const replaced = new Map<CallName, () => Promise<unknown>>();
  const listeners = new Set<(event: BridgeEvent) => void>();
  const papers = new Map<string, { bytes: Uint8Array; mediaType: string }>();
  const state = { signedIn: true };
  const handlers = Object.fromEntries(
    callNames.map((name) => [
      name,
      async (...args: unknown[]) => {
        reached.push({ name, args });
        return (await replaced.get(name)?.()) ?? sampleExchange[name].answer;
      },
    ]),
  ) as unknown as Handlers;
  return {
    handlers,
    reached,
    papers,
    state,
    /** Makes one call answer differently, once set until the end of the test file. */
    answerWith: (name: CallName, answer: () => Promise<unknown>) => replaced.set(name, answer),
    readResource: async (
      hash: string,
      name: string,
    ): Promise<Result<{ bytes: Uint8Array; mediaType: string }>> => {
      if (!state.signedIn) return fail('locked');
      const paper = papers.get(`${hash}/${name}`);
      return paper === undefined ? fail('document-not-here') : ok(paper);
    },
    subscribe(listener: (event: BridgeEvent) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit: (event: BridgeEvent) => listeners.forEach((listener) => listener(event)),
  };
}
