/** Marks every cell within `across` columns and `down` rows of a marked one; `cells` is row by row. */
export function spread(
  cells: Uint8Array,
  width: number,
  height: number,
  { across, down }: { across: number; down: number },
): Uint8Array {
  const wide = new Uint8Array(cells.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (cells[y * width + x] !== 0)
        wide.fill(1, y * width + Math.max(0, x - across), y * width + Math.min(width, x + across + 1));
  const target = wide.slice();
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (wide[y * width + x] !== 0)
        for (let row = Math.max(0, y - down); row <= Math.min(height - 1, y + down); row += 1)
          target[row * width + x] = 1;
  return target;
}
