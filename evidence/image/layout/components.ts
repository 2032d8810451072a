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
  const labels = new Int32Array(cells.length);
  const components: Component[] = [];
  const stack: number[] = [];
  for (let seed = 0; seed < cells.length; seed++) {
    if (cells[seed] === 0 || labels[seed] !== 0) continue;
    const label = components.length + 1;
    let left = width;
    let right = 0;
    let top = height;
    let bottom = 0;
    let size = 0;
    labels[seed] = label;
    stack.push(seed);
    while (stack.length > 0) {
      const cell = stack.pop()!;
      const x = cell % width;
      const y = (cell - x) / width;
      size++;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      for (let ny = y > 0 ? y - 1 : 0; ny <= y + 1 && ny < height; ny++)
        for (let nx = x > 0 ? x - 1 : 0; nx <= x + 1 && nx < width; nx++) {
          const next = ny * width + nx;
          if (cells[next] !== 0 && labels[next] === 0) {
            labels[next] = label;
            stack.push(next);
          }
        }
    }
    components.push({ left, top, right, bottom, size });
  }
  return { components, labels };
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
