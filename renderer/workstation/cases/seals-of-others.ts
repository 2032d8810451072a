import type { CaseRecord } from '../../../shared/domain/case-record.ts';
import type { Sha256 } from '../../../shared/domain/identifiers.ts';
import type { ReadingOutcome } from '../../../shared/readings/schema.ts';
import type { SealElsewhere } from '../../../shared/rules/paper-input.ts';
import { sealsOfPaper } from '../../../shared/rules/case/seals-of-paper.ts';

/**
 * Described seals on papers of other people's cases that this workstation holds and has read, for SE-09 印章复用; only those of
 * institutions that sealed a paper of this case. Of another case nothing but its receipt number goes on. Papers of the same person
 * are left out, since one paper may well go with two applications.
 */
export function sealsOfOthers(
  record: CaseRecord,
  held: Iterable<CaseRecord>,
  outcomes: ReadonlyMap<Sha256, ReadingOutcome>,
): SealElsewhere[] {
  const { personNo, certNo } = record.person;
  const sealed = new Set(
    record.documents.flatMap((document) =>
      sealsOfPaper(document, outcomes).map(({ institutionCode }) => institutionCode),
    ),
  );
  if (sealed.size === 0) return [];
  return [...held]
    .filter(({ person }) => person.personNo !== personNo && person.certNo !== certNo)
    .flatMap(({ documents, receiptNo }) =>
      documents
        .flatMap((document) => sealsOfPaper(document, outcomes))
        .filter(({ institutionCode }) => sealed.has(institutionCode))
        .map((seal) => ({ ...seal, on: { kind: 'other-case' as const, receiptNo } })),
    );
}
