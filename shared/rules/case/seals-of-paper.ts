import type { DocumentEntry } from '../../domain/case-record.ts';
import type { Sha256 } from '../../domain/identifiers.ts';
import type { ReadingOutcome } from '../../readings/schema.ts';
import type { SealElsewhere } from '../paper-input.ts';
import { institutionSeals } from '../paper/seals/seals.ts';

/** The described impressions of verified seals on a paper, for comparison with those of the other papers of its case. */
export function sealsOfPaper(
  { sha256, docType }: Pick<DocumentEntry, 'sha256' | 'docType'>,
  outcomes: ReadonlyMap<Sha256, ReadingOutcome>,
): SealElsewhere[] {
  const outcome = outcomes.get(sha256);
  if (outcome?.status !== 'read') return [];
  return institutionSeals(outcome.readings).flatMap(({ institution, impression, page, polygon }) =>
    institution === null || impression === undefined
      ? []
      : [
          {
            institutionCode: institution.code,
            impression,
            on: { kind: 'same-case' as const, sha256, docType, page, polygon },
          },
        ],
  );
}
