import '../../shared/bridge/interpreted-validation.ts';
import { contract } from '../../shared/bridge/contract.ts';
import { createBridge } from '../../shared/bridge/create-bridge.ts';
import { callBinding, eventReceiver } from './window/channel.ts';

/**
 * Runs in the page before its own scripts (an init script of the Chromium host) and installs `window.menshen`: the
 * same bridge as under Electron, over a binding instead of inter-process messages. Frames get nothing; the host
 * checks the frame of every call again.
 */
interface PageGlobals {
  readonly top: unknown;
  [callBinding]?: (name: string, argsJson: string) => Promise<string>;
}

const page = globalThis as unknown as PageGlobals;

if (page.top === globalThis) {
  let receive: ((eventJson: string) => void) | undefined;
  const bridge = createBridge(contract, {
    async invoke(name, argsJson) {
      const binding = page[callBinding];
      if (binding === undefined) throw new Error('the host is not listening');
      return binding(name, argsJson);
    },
    onEvent(receiver) {
      receive = receiver;
    },
  });
  Object.defineProperty(globalThis, 'menshen', { value: Object.freeze(bridge), enumerable: true });
  Object.defineProperty(globalThis, eventReceiver, { value: (json: string) => receive?.(json) });
}
