/** Levenshtein distance of two texts, in characters (insertions, deletions, substitutions at 1 each). */
export function editDistance(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  let previous = right.map((_, index) => index + 1);
  for (const [row, character] of left.entries()) {
    let diagonal = row;
    let before = row + 1;
    const current: number[] = [];
    for (const [column, other] of right.entries()) {
      const above = previous[column]!;
      before = Math.min(before + 1, above + 1, diagonal + (character === other ? 0 : 1));
      diagonal = above;
      current.push(before);
    }
    previous = current;
  }
  return right.length === 0 ? left.length : previous.at(-1)!;
}
