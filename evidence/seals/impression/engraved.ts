import { STRIP_COLUMNS, STRIP_ROWS } from '../strip/unroll.ts';

/** Ink above this share of full ink is taken for a stroke of the stamp. */
const STROKE = 0.45;
/** Holes of up to twice this many pixels within a stroke are the impression's, not the stamp's. */
const CLOSING = 2;

/** The strokes that the stamp must have (1), as far as one impression tells: its ink with small holes closed. */
export function engravedStrokes(ink: Float32Array, full: number): Uint8Array {
  let strokes = Uint8Array.from(ink, (value) => (value > full * STROKE ? 1 : 0));
  for (let step = 0; step < CLOSING; step++) strokes = spread(strokes, 1);
  for (let step = 0; step < CLOSING; step++) strokes = spread(strokes, 0);
  return strokes;
}

/** Points beside one of `value` take it too. */
function spread(points: Uint8Array, value: 0 | 1): Uint8Array<ArrayBuffer> {
  const target = new Uint8Array(points);
  for (let row = 0; row < STRIP_ROWS; row++)
    for (let column = 0; column < STRIP_COLUMNS; column++) {
      const at = row * STRIP_COLUMNS + column;
      const right = row * STRIP_COLUMNS + ((column + 1) % STRIP_COLUMNS);
      const left = row * STRIP_COLUMNS + ((column + STRIP_COLUMNS - 1) % STRIP_COLUMNS);
      if (
        points[right] === value ||
        points[left] === value ||
        points[at - STRIP_COLUMNS] === value ||
        points[at + STRIP_COLUMNS] === value
      )
        target[at] = value;
    }
  return target;
}
