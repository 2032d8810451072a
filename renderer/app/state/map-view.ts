/**
 * A map as screens watch it: a new object for each change that is told, over the one map that is changed, so that telling a
 * change costs the same for ten entries as for a hundred thousand. It always shows what is there now.
 */
export class MapView<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly #entries: ReadonlyMap<Key, Value>;

  constructor(entries: ReadonlyMap<Key, Value>) {
    this.#entries = entries;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: Key): Value | undefined {
    return this.#entries.get(key);
  }

  has(key: Key): boolean {
    return this.#entries.has(key);
  }

  keys(): MapIterator<Key> {
    return this.#entries.keys();
  }

  values(): MapIterator<Value> {
    return this.#entries.values();
  }

  entries(): MapIterator<[Key, Value]> {
    return this.#entries.entries();
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.#entries[Symbol.iterator]();
  }

  forEach(visit: (value: Value, key: Key, entries: ReadonlyMap<Key, Value>) => void): void {
    this.#entries.forEach((value, key) => visit(value, key, this));
  }
}
