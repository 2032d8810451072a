import type { SealCounts } from '../score/seals/seal-counts.ts';
import { TRAITS } from '../score/seals/seal-traits.ts';

/** The institution seals by what makes them hard, as lines of a Markdown table; counts, since a seal stands in several rows. */
export function sealTable(counts: SealCounts): string[] {
  return [
    '| seal | seals | found | of the directory | right name | wrong name | outside it | given a name | right type |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...counts.rows().map(({ trait, seals, found, known, right, wrong, outside, named, type }) => {
      const cells = [TRAITS[trait], seals, found, known, right, wrong, outside, named, type];
      return `| ${cells.join(' | ')} |`;
    }),
  ];
}
