/** A value that screens can watch; the whole state of the page is made of these. */
export interface Observable<T> {
  get(): T;
  /** Returns the unsubscriber. The listener is called after each change, never at subscription. */
  subscribe(listener: () => void): () => void;
}

/** An `Observable` with a writer. Setting the identical value notifies nobody. */
export interface Writable<T> extends Observable<T> {
  set(value: T): void;
  update(change: (value: T) => T): void;
}

/** Creates a watched value. */
export function observable<T>(initial: T): Writable<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  const set = (next: T): void => {
    if (Object.is(next, value)) return;
    value = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => value,
    set,
    update: (change) => set(change(value)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
