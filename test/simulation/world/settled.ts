/**
 * Tells when everything that was set off by one moment of virtual time has come to rest. Work in the background is
 * counted: what fake-indexeddb does between two turns of the event loop, and what is handed to `busy`.
 */
const nativeImmediate = globalThis.setImmediate;
let underWay = 0;

/** Counts a piece of work that ends by itself. */
export async function busy<T>(work: Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await work;
  } finally {
    underWay -= 1;
  }
}

const counted = (run: (...args: unknown[]) => void, ...args: unknown[]): NodeJS.Immediate => {
  underWay += 1;
  return nativeImmediate(() => {
    underWay -= 1;
    run(...args);
  });
};

/** From now on every immediate counts as work under way; gives the way back. */
export function watchImmediates(): () => void {
  globalThis.setImmediate = counted as unknown as typeof setImmediate;
  return () => {
    globalThis.setImmediate = nativeImmediate;
  };
}

/** Resolves when nothing has been under way for two turns of the event loop. */
export async function settled(): Promise<void> {
  for (let quiet = 0; quiet < 2;) {
    await new Promise<void>((resolve) => nativeImmediate(resolve));
    quiet = underWay === 0 ? quiet + 1 : 0;
  }
}
