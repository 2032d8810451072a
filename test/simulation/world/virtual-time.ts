/** A clock that only moves when told to, and what waits for it. Milliseconds since 1970. */
export interface VirtualTime {
  readonly now: number;
  /** Runs something after so many milliseconds; the function it gives calls that off. */
  after(inMs: number, run: () => void): () => void;
  /** Moves to the next thing that waits and runs it; false, and then it is `until`, when nothing waits so long. */
  step(until: number): boolean;
}

interface Waiting {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** A clock that stands at `start`. Things that wait for the same moment run in the order in which they were set. */
export function createVirtualTime(start: number): VirtualTime {
  let now = start;
  let order = 0;
  const heap: Waiting[] = [];
  const calledOff = new Set<Waiting>();
  const before = (one: Waiting, other: Waiting): boolean =>
    one.at < other.at || (one.at === other.at && one.order < other.order);

  const push = (item: Waiting): void => {
    heap.push(item);
    for (let index = heap.length - 1; index > 0;) {
      const parent = (index - 1) >> 1;
      if (!before(heap[index]!, heap[parent]!)) return;
      [heap[index], heap[parent]] = [heap[parent]!, heap[index]!];
      index = parent;
    }
  };
  const pop = (): Waiting => {
    const first = heap[0]!;
    const last = heap.pop()!;
    if (heap.length > 0) {
      heap[0] = last;
      for (let index = 0; ;) {
        const [left, right] = [2 * index + 1, 2 * index + 2];
        let least = index;
        if (left < heap.length && before(heap[left]!, heap[least]!)) least = left;
        if (right < heap.length && before(heap[right]!, heap[least]!)) least = right;
        if (least === index) break;
        [heap[index], heap[least]] = [heap[least]!, heap[index]!];
        index = least;
      }
    }
    return first;
  };

  return {
    get now() {
      return now;
    },
    after: (inMs, run) => {
      const item = { at: now + Math.max(0, Math.round(inMs)), order: (order += 1), run };
      push(item);
      return () => calledOff.add(item);
    },
    step: (until) => {
      while (heap.length > 0 && heap[0]!.at <= until) {
        const next = pop();
        if (calledOff.delete(next)) continue;
        now = next.at;
        next.run();
        return true;
      }
      now = Math.max(now, until);
      return false;
    },
  };
}
