/**
 * A smooth field over a picture, worked out on a grid of `cell` pixels and read in between: many times quicker where the field
 * changes slowly.
 */
export function coarse(
  field: (x: number, y: number) => number,
  width: number,
  height: number,
  cell: number,
): (x: number, y: number) => number {
  const columns = Math.ceil(width / cell) + 2;
  const rows = Math.ceil(height / cell) + 2;
  const knots = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      knots[row * columns + column] = field(column * cell, row * cell);
  return (x, y) => {
    const column = Math.floor(x / cell);
    const row = Math.floor(y / cell);
    const fx = x / cell - column;
    const fy = y / cell - row;
    const at = row * columns + column;
    const upper = knots[at]! * (1 - fx) + knots[at + 1]! * fx;
    const lower = knots[at + columns]! * (1 - fx) + knots[at + columns + 1]! * fx;
    return upper * (1 - fy) + lower * fy;
  };
}
