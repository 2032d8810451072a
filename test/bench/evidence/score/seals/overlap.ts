/** A closed outline in any plane. */
export type Outline = readonly (readonly [x: number, y: number])[];

/** Steps of the raster on which overlaps are counted, each way. */
const STEPS = 96;

/** Area of overlap by area of union of two outlines (IoU), counted on a raster around both. */
export function overlap(a: Outline, b: Outline): number {
  const xs = [...a, ...b].map(([x]) => x);
  const ys = [...a, ...b].map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, tall] = [Math.max(...xs) - left, Math.max(...ys) - top];
  let [both, any] = [0, 0];
  for (let row = 0; row < STEPS; row += 1)
    for (let column = 0; column < STEPS; column += 1) {
      const x = left + ((column + 0.5) / STEPS) * wide;
      const y = top + ((row + 0.5) / STEPS) * tall;
      const [inA, inB] = [inside(a, x, y), inside(b, x, y)];
      if (inA && inB) both += 1;
      if (inA || inB) any += 1;
    }
  return any === 0 ? 0 : both / any;
}

/** Whether a point lies in an outline (even-odd rule). */
export function inside(outline: Outline, x: number, y: number): boolean {
  let odd = false;
  for (let at = 0, before = outline.length - 1; at < outline.length; before = at, at += 1) {
    const [ax, ay] = outline[at]!;
    const [bx, by] = outline[before]!;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}

/** Middle of an outline's points. */
export function middleOf(outline: Outline): [number, number] {
  const sum = outline.reduce<[number, number]>(([sx, sy], [x, y]) => [sx + x, sy + y], [0, 0]);
  return [sum[0] / outline.length, sum[1] / outline.length];
}
