import { STRIP_COLUMNS, STRIP_ROWS } from '../strip/unroll.ts';

/** Means over a square of `2 reach + 1` of one turn of a strip, taken twice over; columns go round, rows end at the first and last. */
export function meanAround(values: Float32Array, reach: number): Float32Array {
  return meanOnce(meanOnce(values, reach), reach);
}

function meanOnce(values: Float32Array, reach: number): Float32Array {
  const span = 2 * reach + 1;
  const across = new Float32Array(values.length);
  for (let row = 0; row < STRIP_ROWS; row++) {
    const start = row * STRIP_COLUMNS;
    let sum = 0;
    for (let step = -reach; step <= reach; step++) sum += values[start + around(step)]!;
    for (let column = 0; column < STRIP_COLUMNS; column++) {
      across[start + column] = sum / span;
      sum += values[start + around(column + reach + 1)]! - values[start + around(column - reach)]!;
    }
  }
  const target = new Float32Array(values.length);
  for (let row = 0; row < STRIP_ROWS; row++) {
    const [from, to] = [Math.max(0, row - reach), Math.min(STRIP_ROWS - 1, row + reach)];
    for (let column = 0; column < STRIP_COLUMNS; column++) {
      let sum = 0;
      for (let y = from; y <= to; y++) sum += across[y * STRIP_COLUMNS + column]!;
      target[row * STRIP_COLUMNS + column] = sum / (to - from + 1);
    }
  }
  return target;
}

const around = (column: number): number => ((column % STRIP_COLUMNS) + STRIP_COLUMNS) % STRIP_COLUMNS;
