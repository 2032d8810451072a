/** Work that waits: lower priority numbers first, among equals first come first served. */
export interface RequestQueue<T> {
  readonly size: number;
  has(id: string): boolean;
  add(id: string, priority: number, work: T): void;
  /** Gives waiting work another priority; false when no such work waits. */
  move(id: string, priority: number): boolean;
  take(): { id: string; priority: number; work: T } | null;
}

/** An empty queue. */
export function createRequestQueue<T>(): RequestQueue<T> {
  let arrivals = 0;
  const waiting = new Map<string, { priority: number; arrival: number; work: T }>();
  return {
    get size() {
      return waiting.size;
    },
    has: (id) => waiting.has(id),
    add(id, priority, work) {
      arrivals += 1;
      waiting.set(id, { priority, arrival: arrivals, work });
    },
    move(id, priority) {
      const entry = waiting.get(id);
      if (entry === undefined) return false;
      entry.priority = priority;
      return true;
    },
    take() {
      let best: { id: string; priority: number; arrival: number; work: T } | null = null;
      for (const [id, entry] of waiting)
        if (
          best === null ||
          entry.priority < best.priority ||
          (entry.priority === best.priority && entry.arrival < best.arrival)
        )
          best = { id, ...entry };
      if (best === null) return null;
      waiting.delete(best.id);
      return { id: best.id, priority: best.priority, work: best.work };
    },
  };
}
