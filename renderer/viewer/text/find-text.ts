import type { DocumentEntry } from '../../../shared/domain/case-record.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { Polygon } from '../../../shared/geometry/polygon.ts';
import type { ReadingOutcome } from '../../../shared/readings/schema.ts';

/** A line of a paper in which the words were found. */
export interface TextHit {
  readonly sha256: Sha256;
  readonly page: number;
  readonly polygon: Polygon;
}

/** Width of characters, case and blanks make no difference to a search. */
const folded = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** Every line of the papers, in their order, that contains the words; scans are searched by what was read of them. */
export function findText(
  words: string,
  documents: readonly DocumentEntry[],
  outcomes: ReadonlyMap<Sha256, ReadingOutcome>,
): TextHit[] {
  const wanted = folded(words);
  if (wanted === '') return [];
  return documents.flatMap(({ sha256 }) => {
    const outcome = outcomes.get(sha256);
    if (outcome?.status !== 'read') return [];
    return outcome.readings.lines
      .filter((line) => folded(line.text).includes(wanted))
      .map(({ page, polygon }) => ({ sha256, page, polygon }));
  });
}
