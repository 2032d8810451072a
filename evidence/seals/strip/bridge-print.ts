/** So far ink is carried into what print hides, pixels; strokes of print are about twice as broad. */
const REACH = 6;

/**
 * Carries the ink of a strip on beneath the print that hides it, ring by ring from its rim, as the mean of what is known around. A
 * stroke of the seal that passes under one of print then stays whole. `known` is 0 where ink is not known; columns go round.
 */
export function bridgePrint(
  ink: Float32Array,
  known: Uint8Array,
  columns: number,
  rows: number,
): Float32Array {
  const target = ink.slice();
  const settled = known.slice();
  let open = [...known.keys()].filter((at) => known[at] === 0);
  for (let ring = 0; ring < REACH && open.length > 0; ring++) {
    const reached = open.flatMap((at) => {
      const row = Math.floor(at / columns);
      const column = at - row * columns;
      let sum = 0;
      let count = 0;
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
        for (let step = -1; step <= 1; step++) {
          const near = y * columns + ((column + step + columns) % columns);
          if (settled[near] === 0) continue;
          sum += target[near]!;
          count++;
        }
      return count < 2 ? [] : [{ at, value: sum / count }];
    });
    for (const { at, value } of reached) {
      target[at] = value;
      settled[at] = 1;
    }
    open = open.filter((at) => settled[at] === 0);
  }
  return target;
}
