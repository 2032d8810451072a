import { heightOf, verticalOverlap, widthOf } from './box.ts';
import { joinLines, type TextLine } from './text-line.ts';

/**
 * Joins lines that stand beside each other into rows (行), top to bottom: the recogniser splits tables and columns
 * into blocks, but a label and its value share a row of the paper.
 */
export function rowsOf(lines: readonly TextLine[]): TextLine[] {
  const rows: TextLine[][] = [];
  for (const line of lines.toSorted((a, b) => a.box.y0 - b.box.y0)) {
    const row = rows.findLast((candidate) => candidate.every((member) => standsBeside(member, line)));
    if (row === undefined) rows.push([line]);
    else row.push(line);
  }
  return rows
    .map((row) => (row.length === 1 ? row : row.toSorted((a, b) => a.box.x0 - b.box.x0)))
    .map(joinLines);
}

function standsBeside(a: TextLine, b: TextLine): boolean {
  const sharedX = Math.min(a.box.x1, b.box.x1) - Math.max(a.box.x0, b.box.x0);
  const narrow = Math.min(widthOf(a.box), widthOf(b.box));
  const ratio = heightOf(a.box) / Math.max(1, heightOf(b.box));
  return verticalOverlap(a.box, b.box) > 0.6 && sharedX < narrow * 0.15 && ratio > 0.4 && ratio < 2.5;
}
