/**
 * How a name lines up with a text that was read, with the fewest insertions, omissions and changes: for each character of
 * the name the character read in its place (null when it was passed over), and the number of errors.
 */
export function alignTexts(
  name: readonly string[],
  text: string,
): { read: (string | null)[]; errors: number } {
  const letters = [...text];
  const width = letters.length + 1;
  const costs = new Uint16Array((name.length + 1) * width);
  for (let column = 0; column < width; column++) costs[column] = column;
  for (let row = 1; row <= name.length; row++) {
    costs[row * width] = row;
    for (let column = 1; column < width; column++)
      costs[row * width + column] = Math.min(
        costs[(row - 1) * width + column - 1]! + (name[row - 1] === letters[column - 1] ? 0 : 1),
        costs[(row - 1) * width + column]! + 1,
        costs[row * width + column - 1]! + 1,
      );
  }
  const read: (string | null)[] = name.map(() => null);
  let row = name.length;
  let column = letters.length;
  while (row > 0 && column > 0) {
    const isSame = name[row - 1] === letters[column - 1];
    if (costs[row * width + column] === costs[(row - 1) * width + column - 1]! + (isSame ? 0 : 1)) {
      row--;
      column--;
      read[row] = letters[column]!;
    } else if (costs[row * width + column] === costs[(row - 1) * width + column]! + 1) row--;
    else column--;
  }
  return { read, errors: costs[costs.length - 1]! };
}

/** 1 when the text is the name, 0 when it has as many errors as the longer of the two has characters. */
export const likeness = (name: readonly string[], text: string): number =>
  1 - alignTexts(name, text).errors / Math.max(1, name.length, [...text].length);
