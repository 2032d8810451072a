import { STRIP_COLUMNS, STRIP_ROWS, type UnrolledSeal } from './unroll.ts';

/**
 * The ink of a strip made ready for comparing with characters. Columns go round: column `columns` is column 0 again.
 * Unknown pixels hold the mean, so they speak neither for nor against anything.
 */
export interface InkStrip {
  readonly columns: number;
  readonly rows: number;
  readonly ink: Float32Array;
  /** 1 known … 0 unknown. */
  readonly known: Float32Array;
  readonly mean: number;
  readonly variance: number;
}

/** The strip at one `factor`-th of its size. */
export function reduceStrip(seal: UnrolledSeal, factor: number): InkStrip {
  const columns = Math.floor(STRIP_COLUMNS / factor);
  const rows = Math.floor(STRIP_ROWS / factor);
  const ink = new Float32Array(columns * rows);
  const known = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      let count = 0;
      for (let y = row * factor; y < (row + 1) * factor; y++)
        for (let x = column * factor; x < (column + 1) * factor; x++) {
          const at = y * STRIP_COLUMNS + x;
          if (seal.known[at] === 0) continue;
          sum += seal.ink[at]!;
          count++;
        }
      const at = row * columns + column;
      known[at] = count * 2 >= factor * factor ? 1 : 0;
      ink[at] = count === 0 ? 0 : sum / count;
    }
  return fillUnknown(columns, rows, ink, known);
}

function fillUnknown(columns: number, rows: number, ink: Float32Array, known: Float32Array): InkStrip {
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let at = 0; at < ink.length; at++)
    if (known[at] !== 0) {
      sum += ink[at]!;
      squares += ink[at]! ** 2;
      count++;
    }
  const mean = count === 0 ? 0 : sum / count;
  for (let at = 0; at < ink.length; at++) if (known[at] === 0) ink[at] = mean;
  return {
    columns,
    rows,
    ink,
    known,
    mean,
    variance: count === 0 ? 0 : Math.max(0, squares / count - mean * mean),
  };
}

/** Mean ink of each row. */
export function rowProfile({ columns, rows, ink }: InkStrip): Float32Array {
  const profile = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let column = 0; column < columns; column++) sum += ink[row * columns + column]!;
    profile[row] = sum / columns;
  }
  return profile;
}
