import {
  MARK_COLUMNS,
  MARK_ROWS,
  marksToText,
  type Marks,
} from '../../../shared/readings/impression/marks.ts';
import { STRIP_COLUMNS } from '../strip/unroll.ts';
import type { InkResidue } from './ink-residue.ts';

/** Pixels of the strip to a mark, either way. */
const CELL = 3;
/** Below and above this many standard deviations a mark is less or more ink than expected. */
const PLAIN = 0.45;
/** With fewer marks an impression cannot be told from another. */
const LEAST_MARKS = 500;

/**
 * An impression as text that agrees with another picture of the same impression, and not with another impression of the same stamp
 * (`shared/readings/impression`). `null` where too little of it can be seen.
 * @param middle column of the strip in the middle of the name, from which it is told
 */
export function describeImpression(residue: InkResidue, middle: number): string | null {
  const cells = cellsOf(residue, Math.round(middle));
  const seen = cells.filter((value) => value !== null);
  if (seen.length < LEAST_MARKS) return null;
  const spread = Math.sqrt(seen.reduce((sum, value) => sum + value * value, 0) / seen.length);
  const marks: Marks = cells.map((value) => {
    if (value === null || spread === 0) return null;
    return value < -PLAIN * spread ? -1 : value > PLAIN * spread ? 1 : 0;
  });
  return marksToText(marks);
}

/** Mean of each square of the strip; `null` where less than half of it is stroke. */
function cellsOf({ values, used }: InkResidue, middle: number): (number | null)[] {
  const cells: (number | null)[] = [];
  for (let row = 0; row < MARK_ROWS; row++)
    for (let column = 0; column < MARK_COLUMNS; column++) {
      let sum = 0;
      let count = 0;
      for (let y = row * CELL; y < (row + 1) * CELL; y++)
        for (let x = column * CELL; x < (column + 1) * CELL; x++) {
          const at = y * STRIP_COLUMNS + ((((x + middle) % STRIP_COLUMNS) + STRIP_COLUMNS) % STRIP_COLUMNS);
          if (used[at] === 0) continue;
          sum += values[at]!;
          count++;
        }
      cells.push(count * 2 >= CELL * CELL ? sum / count : null);
    }
  return cells;
}
