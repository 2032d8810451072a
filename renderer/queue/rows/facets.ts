import { applicationTypeNames, channelNames } from '../../../shared/text/names.ts';
import type { QueueRow } from './row.ts';

/** What the queue can be narrowed and grouped by: 病种, 类型, 渠道, 出具医院. */
export const facets = ['disease', 'type', 'channel', 'institution'] as const;
export type Facet = (typeof facets)[number];

/** The values each facet is narrowed to; an empty list narrows nothing. */
export type Filters = Readonly<Record<Facet, readonly string[]>>;

/** A queue that is not narrowed. */
export const noFilters: Filters = { disease: [], type: [], channel: [], institution: [] };

/** What a row has under a facet, as a person reads it; a case with several diseases has several. */
export function valuesOf(facet: Facet, { record }: QueueRow): readonly string[] {
  switch (facet) {
    case 'disease':
      return record.items.map(({ diseaseName }) => diseaseName);
    case 'type':
      return [applicationTypeNames[record.applicationType]];
    case 'channel':
      return [channelNames[record.channel]];
    case 'institution':
      return [...new Set(record.items.map(({ institutionName }) => institutionName))];
  }
}

/** Does the row pass every facet that narrows? */
export const passes = (filters: Filters, row: QueueRow): boolean =>
  facets.every(
    (facet) =>
      filters[facet].length === 0 || valuesOf(facet, row).some((value) => filters[facet].includes(value)),
  );

/** How many values narrow the queue. */
export const countFilters = (filters: Filters): number =>
  facets.reduce((sum, facet) => sum + filters[facet].length, 0);

/** The values that stand in the rows under a facet, the most frequent first, with their number of rows. */
export function choicesOf(
  facet: Facet,
  rows: readonly QueueRow[],
): readonly { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const value of valuesOf(facet, row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}
