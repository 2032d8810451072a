/** Columns that a terminal needs for a text: East Asian wide characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

/** Cuts a text to a number of terminal columns, with an ellipsis. */
function fit(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text + ' '.repeat(columns - displayWidth(text));
  let kept = '';
  for (const character of text) {
    if (displayWidth(kept + character) > columns - 1) break;
    kept += character;
  }
  return `${kept}…${' '.repeat(columns - 1 - displayWidth(kept))}`;
}

/** Lines of a table: a heading, a rule, the rows; each column as wide as its widest cell up to `limit`. */
export function tableLines(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  limit = 34,
): string[] {
  const widths = heading.map((title, column) =>
    Math.min(limit, Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row[column] ?? '')))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => fit(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(heading), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)];
}
