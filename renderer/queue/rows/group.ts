import { valuesOf, type Facet } from './facets.ts';
import type { QueueRow } from './row.ts';

/** What the list is grouped by, if by anything. */
export type Grouping = Facet | null;

/** A line of the list: a heading with the number of its rows, or a row with its place among the rows. */
export type Line =
  | { readonly kind: 'heading'; readonly label: string; readonly count: number }
  | { readonly kind: 'row'; readonly row: QueueRow; readonly position: number };

/** The rows in the order in which they are shown: by group where there are groups, the first group that of the first row. */
export function inGroups(rows: readonly QueueRow[], grouping: Grouping): readonly QueueRow[] {
  if (grouping === null) return rows;
  return [...Map.groupBy(rows, (row) => labelOf(grouping, row)).values()].flat();
}

/** The lines of rows that already stand in groups. */
export function linesOf(rows: readonly QueueRow[], grouping: Grouping): readonly Line[] {
  const lines = rows.map((row, position): Line => ({ kind: 'row', row, position }));
  if (grouping === null) return lines;
  return [...Map.groupBy(lines, (line) => (line.kind === 'row' ? labelOf(grouping, line.row) : ''))].flatMap(
    ([label, group]): Line[] => [{ kind: 'heading', label, count: group.length }, ...group],
  );
}

const labelOf = (grouping: Facet, row: QueueRow): string => valuesOf(grouping, row).join('、');
