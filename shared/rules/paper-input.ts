import type { WorkCalendar } from '../calendar/schema.ts';
import type { Correction } from '../domain/correction.ts';
import type { DiseaseItem } from '../domain/case-record.ts';
import type { DocType } from '../domain/enumerations.ts';
import type { DocumentId, Sha256 } from '../domain/identifiers.ts';
import type { Directory } from '../domain/institution.ts';
import type { Polygon } from '../geometry/polygon.ts';
import type { PolicyPack } from '../policy/schema.ts';
import type { ReadingOutcome, Readings } from '../readings/schema.ts';

/** Everything the checks of one paper (材料) stand on. Values only: the same input gives the same result anywhere. */
export interface PaperInput {
  /** What the paper was handed in as. */
  readonly docType: DocType;
  /** What the engine gave; `null` while it has not read the paper yet. */
  readonly outcome: ReadingOutcome | null;
  /** `null` outside a case (command line). */
  readonly documentId: DocumentId | null;
  readonly sha256: Sha256;
  /** Date that age is counted to: submission in Asia/Shanghai, or the day of the supplement (domain 3.4). */
  readonly referenceDate: string;
  readonly pack: PolicyPack;
  readonly directory: Directory;
  readonly calendar: WorkCalendar;
  /** The insured person as registered; without it nothing is said about identity. */
  readonly person?: { readonly name: string; readonly certNo: string };
  /** The disease applied for; without it no limit of a disease is applied. */
  readonly item?: DiseaseItem;
  /** What a person put right about this paper. */
  readonly corrections?: readonly Correction[];
  /** Seals of other papers that those of this one are compared with (SE-09); without them only the paper itself is looked at. */
  readonly elsewhere?: readonly SealElsewhere[];
}

/** A described impression on another paper, of this case or of another person's. */
export interface SealElsewhere {
  /** Institution that the seal was verified as. */
  readonly institutionCode: string;
  readonly impression: string;
  /** The paper it stands on when that is of the same case; of another case only the receipt number is told (受理编号). */
  readonly on:
    | {
        readonly kind: 'same-case';
        readonly sha256: Sha256;
        readonly docType: DocType;
        readonly page: number;
        readonly polygon: Polygon;
      }
    | { readonly kind: 'other-case'; readonly receiptNo: string };
}

/** A paper that has been read, its fields as a person put them right. */
export interface ReadPaper extends PaperInput {
  readonly readings: Readings;
}
