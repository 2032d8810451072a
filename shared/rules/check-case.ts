import type { WorkCalendar } from '../calendar/schema.ts';
import { shanghaiDate } from '../calendar/shanghai-date.ts';
import type { Correction } from '../domain/correction.ts';
import type { CaseRecord, DocumentEntry } from '../domain/case-record.ts';
import type { Sha256 } from '../domain/identifiers.ts';
import type { Directory } from '../domain/institution.ts';
import type { PolicyPack } from '../policy/schema.ts';
import type { ReadingOutcome } from '../readings/schema.ts';
import { registeredIdentityNumber } from './case/registered-number.ts';
import { sealsOfPaper } from './case/seals-of-paper.ts';
import { recencyBySlot } from './case/recency-by-slot.ts';
import { requiredPapers } from './case/required-papers.ts';
import { asFiled } from './corrections/as-filed.ts';
import { checkPaper } from './check-paper.ts';
import type { CheckResult } from './check-result.ts';
import type { SealElsewhere } from './paper-input.ts';

/** Everything the checks of a case stand on. */
export interface CaseInput {
  readonly case: CaseRecord;
  /** What was read so far, by document hash; papers that are not in it are undecided. */
  readonly outcomes: ReadonlyMap<Sha256, ReadingOutcome>;
  readonly pack: PolicyPack;
  readonly calendar: WorkCalendar;
  readonly directory: Directory;
  /** What a person put right about the papers. */
  readonly corrections?: readonly Correction[];
  /** Impressions of seals on papers of other people's cases, as far as the caller has them (SE-09). */
  readonly sealsOfOthers?: readonly SealElsewhere[];
}

/**
 * Every check of a case (核查): those of the case first, then those of each paper in the order of the list. Pure; the
 * screen and the centre call it on the same values and get the same results.
 */
export function checkCase(input: CaseInput): CheckResult[] {
  const { outcomes, pack, calendar, directory, corrections = [], sealsOfOthers = [] } = input;
  const record = asFiled(input.case, corrections);
  const item =
    record.items.find(({ diseaseCode }) => pack.institutions.minimumByDisease[diseaseCode] !== undefined) ??
    record.items[0]!;
  const sealsOfCase = record.documents.flatMap((document) => sealsOfPaper(document, outcomes));
  const papers = record.documents.flatMap((document) =>
    checkPaper({
      docType: document.docType,
      outcome: outcomes.get(document.sha256) ?? null,
      documentId: document.documentId,
      sha256: document.sha256,
      referenceDate: referenceDateOf(record, document),
      pack,
      directory,
      calendar,
      person: { name: record.person.name, certNo: record.person.certNo },
      item,
      corrections: corrections.filter(({ documentId }) => documentId === document.documentId),
      elsewhere: [...sealsOfCase, ...sealsOfOthers],
    }),
  );
  return [
    requiredPapers(record, pack),
    registeredIdentityNumber(record.person),
    ...recencyBySlot(papers, record, pack),
  ];
}

/**
 * The date that the age of a paper is counted to (domain 3.4): the day of submission in Asia/Shanghai, for papers of a
 * supplement round the day they came in. It never moves with the day of review.
 */
export const referenceDateOf = (record: CaseRecord, document: DocumentEntry): string =>
  shanghaiDate(document.round === 0 ? record.submittedAt : document.uploadedAt);
