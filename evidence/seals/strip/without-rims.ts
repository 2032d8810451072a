/** Text leaves at least this share of a row bare; what is inked beyond it is a rim. */
const BARE_SHARE = 0.3;

/**
 * Takes thin inner rims and rings of text out of an unrolled seal: each row loses the ink that it has nearly all round.
 * `known` is 0 where the ink is not known.
 */
export function withoutRims(
  ink: Float32Array,
  known: Uint8Array,
  columns: number,
  rows: number,
): Float32Array {
  const target = new Float32Array(ink.length);
  for (let row = 0; row < rows; row++) {
    const line = ink.subarray(row * columns, (row + 1) * columns);
    const seen = line.filter((_, column) => known[row * columns + column] !== 0).toSorted();
    const rim = seen[Math.floor(seen.length * BARE_SHARE)] ?? 0;
    for (let column = 0; column < columns; column++)
      target[row * columns + column] = Math.max(0, line[column]! - rim);
  }
  return target;
}
