import { findComponents } from '../layout/components.ts';
import type { Background } from '../light/background.ts';

/** Grey levels by which a patch differs from the paper around it, in any channel: more where the paper itself is uneven. */
const foreign = 34;
const leastForeign = 13;
const timesUneven = 6;
/** Least share of the page that a patch takes, and most: more is the shade of the page itself. */
const least = 0.006;
const most = 0.3;
/** A large patch fills its box less than this; printed pictures are rectangles. On small ones the grid is too coarse to tell. */
const rectangular = 0.88;
const large = 0.022;
const rounds = 3;

/**
 * Whether something lies on the sheet: a patch of another brightness or colour than the paper, whose light falls off evenly, and not
 * of the shape of a printed picture.
 */
export function hasPatch(background: Background): boolean {
  const { columns, rows, channels, values } = background;
  const cells = columns * rows;
  const marked = new Uint8Array(cells);
  for (let channel = 0; channel < channels; channel += 1) {
    const plane = Float64Array.from({ length: cells }, (_, cell) => values[cell * channels + channel]!);
    const light = evenLight(plane, columns);
    const off = plane.map((value, cell) =>
      Math.abs(value - light(cell % columns, Math.floor(cell / columns))),
    );
    const uneven = off.toSorted()[cells >> 1]!;
    const limit = Math.min(foreign, leastForeign + uneven * timesUneven);
    for (let cell = 0; cell < cells; cell += 1) if (off[cell]! > limit) marked[cell] = 1;
  }
  return findComponents(marked, columns, rows).components.some(({ left, top, right, bottom, size }) => {
    const fill = size / ((right - left + 1) * (bottom - top + 1));
    return (
      size >= cells * least &&
      size >= 6 &&
      size <= cells * most &&
      (fill < rectangular || size < cells * large)
    );
  });
}

/** The plane through the cells that are not far from it, as a function of column and row. */
function evenLight(values: Float64Array, columns: number): (x: number, y: number) => number {
  let [base, across, down] = [values.toSorted()[values.length >> 1]!, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    let [count, sx, sy, sv, sxx, syy, sxy, sxv, syv] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    values.forEach((value, cell) => {
      const [x, y] = [cell % columns, Math.floor(cell / columns)];
      if (Math.abs(value - base - across * x - down * y) > foreign * 1.5) return;
      count += 1;
      sx += x;
      sy += y;
      sv += value;
      sxx += x * x;
      syy += y * y;
      sxy += x * y;
      sxv += x * value;
      syv += y * value;
    });
    const [xx, yy, xy] = [sxx - (sx * sx) / count, syy - (sy * sy) / count, sxy - (sx * sy) / count];
    const [xv, yv] = [sxv - (sx * sv) / count, syv - (sy * sv) / count];
    const determinant = xx * yy - xy * xy;
    if (count < 12 || Math.abs(determinant) < 1e-6) break;
    across = (xv * yy - yv * xy) / determinant;
    down = (yv * xx - xv * xy) / determinant;
    base = (sv - across * sx - down * sy) / count;
  }
  return (x, y) => base + across * x + down * y;
}
