/**
 * Solves `matrix · x = right` by elimination with pivoting. `matrix` is a list of rows; both are used up.
 * Null when the system has no single answer.
 */
export function solveLinear(matrix: number[][], right: number[]): number[] | null {
  const size = right.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[pivot]![column]!)) pivot = row;
    if (Math.abs(matrix[pivot]![column]!) < 1e-12) return null;
    [matrix[column], matrix[pivot]] = [matrix[pivot]!, matrix[column]!];
    [right[column], right[pivot]] = [right[pivot]!, right[column]!];
    const lead = matrix[column]!;
    for (let row = column + 1; row < size; row++) {
      const target = matrix[row]!;
      const factor = target[column]! / lead[column]!;
      if (factor === 0) continue;
      for (let at = column; at < size; at++) target[at]! -= factor * lead[at]!;
      right[row]! -= factor * right[column]!;
    }
  }
  const solution = Array.from({ length: size }, () => 0);
  for (let row = size - 1; row >= 0; row--) {
    let sum = right[row]!;
    for (let at = row + 1; at < size; at++) sum -= matrix[row]![at]! * solution[at]!;
    solution[row] = sum / matrix[row]![row]!;
  }
  return solution;
}
