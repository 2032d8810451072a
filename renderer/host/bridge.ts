import type { Bridge } from '../../shared/bridge/create-bridge.ts';

declare global {
  interface Window {
    /** Installed by the host before the page's first script (preload or init script). */
    readonly menshen: Bridge;
  }
}

/** The only door from the screens to the host; nothing else in `renderer/` touches `window.menshen`. */
export const bridge: Bridge = {
  call: (name, ...args) => window.menshen.call(name, ...args),
  subscribe: (listener) => window.menshen.subscribe(listener),
};
