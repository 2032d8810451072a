/** A connected patch of marked cells: its box (inclusive) and the number of cells. */
export interface Component {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly size: number;
}

export interface LabelledComponents {
  readonly components: Component[];
  /** Per cell: 0 for none, else 1 + index of its component. */
  readonly labels: Int32Array;
}

/** Groups marked cells that touch, also at corners (8-connected). `cells` is row by row, anything but 0 is marked. */
export function findComponents(cells: Uint8Array, width: number, height: number): LabelledComponents {
  const runs = findRuns(cells, width, height);
  const labels = new Int32Array(cells.length);
  const numberOf = new Int32Array(runs.count).fill(-1);
  const components: { left: number; top: number; right: number; bottom: number; size: number }[] = [];
  for (let run = 0; run < runs.count; run++) {
    const start = runs.start[run]!;
    const length = runs.length[run]!;
    const y = Math.floor(start / width);
    const left = start - y * width;
    const right = left + length - 1;
    const root = rootOf(runs.parent, run);
    if (numberOf[root] === -1) {
      numberOf[root] = components.length;
      components.push({ left, top: y, right, bottom: y, size: 0 });
    }
    const component = components[numberOf[root]!]!;
    if (left < component.left) component.left = left;
    if (right > component.right) component.right = right;
    component.bottom = y;
    component.size += length;
    labels.fill(numberOf[root]! + 1, start, start + length);
  }
  return { components, labels };
}

/** Stretches of marked cells in a row, in their order; `parent` leads to an earlier stretch that touches. */
interface Runs {
  readonly count: number;
  readonly start: Int32Array;
  readonly length: Int32Array;
  readonly parent: Int32Array;
}

function findRuns(cells: Uint8Array, width: number, height: number): Runs {
  let room = 1024;
  let start = new Int32Array(room);
  let length = new Int32Array(room);
  let parent = new Int32Array(room);
  let count = 0;
  let above = 0;
  for (let y = 0; y < height; y++) {
    const first = count;
    const end = (y + 1) * width;
    for (let at = y * width; at < end; at++) {
      if (cells[at] === 0) continue;
      const from = at;
      while (at < end && cells[at] !== 0) at++;
      if (count === room) {
        room *= 2;
        [start, length, parent] = [grown(start, room), grown(length, room), grown(parent, room)];
      }
      start[count] = from;
      length[count] = at - from;
      parent[count] = count;
      while (above < first && start[above]! + length[above]! + width < from) above++;
      for (let other = above; other < first && start[other]! + width <= at; other++)
        join(parent, other, count);
      count++;
    }
    above = first;
  }
  return { count, start, length, parent };
}

function grown(values: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(values);
  return larger;
}

function rootOf(parent: Int32Array, run: number): number {
  let root = run;
  while (parent[root] !== root) root = parent[root]!;
  for (let at = run; at !== root;) {
    const next = parent[at]!;
    parent[at] = root;
    at = next;
  }
  return root;
}

/** The earlier of two stretches becomes the root of both. */
function join(parent: Int32Array, one: number, other: number): void {
  const a = rootOf(parent, one);
  const b = rootOf(parent, other);
  if (a < b) parent[b] = a;
  else parent[a] = b;
}

/** Marks every cell within `reach` cells (square) of a marked one. */
export function dilate(cells: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const across = new Uint8Array(cells.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (cells[y * width + x] !== 0)
        across.fill(1, y * width + Math.max(0, x - reach), y * width + Math.min(width, x + reach + 1));
  const target = new Uint8Array(cells.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (across[y * width + x] !== 0)
        for (let row = Math.max(0, y - reach); row <= y + reach && row < height; row++)
          target[row * width + x] = 1;
  return target;
}
