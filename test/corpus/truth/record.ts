import type { CheckLevel, DateKind, DocType, SealType } from '../../../shared/domain/enumerations.ts';
import type { ReadingErrorCode } from '../../../shared/readings/schema.ts';
import type { CaptureKind, Scenario } from '../plan/wishes.ts';

/** The checks whose right answer the generator knows. */
export type PaperCheck = 'SE-01' | 'SE-04' | 'DT-01' | 'DT-02' | 'HO-02' | 'ID-04';

/** A seal as it lies on the upright picture. */
export interface SealTruth {
  page: number;
  kind: 'institution' | 'personal';
  shape: 'circle' | 'ellipse' | 'square';
  sealType: SealType;
  /** Institution on the seal, `null` on a name seal. */
  institution: string | null;
  institutionCode: string | null;
  centreText: string;
  /** Fractions of the displayed page's width and height. */
  centre: [x: number, y: number];
  /** Horizontal and vertical half-extent, as fractions of the displayed page's width and height. */
  radius: [x: number, y: number];
  /** 0 = fresh ink, 1 = hardly any. */
  wear: number;
}

/** What is true about one file. */
export interface FileTruth {
  file: string;
  documentId: string;
  docType: DocType;
  capture: CaptureKind;
  /** Pages in the file; 0 when it cannot be opened. */
  pages: number;
  /** Clockwise degrees that turn the stored picture (after EXIF) upright. */
  rotation: 0 | 90 | 180 | 270;
  colour: boolean;
  /** False when a person could not read the text. */
  legible: boolean;
  /** Why the engine cannot read the file, or `null`. */
  error: ReadingErrorCode | null;
  institution: string | null;
  institutionCode: string | null;
  patientName: string | null;
  idNumber: string | null;
  seals: SealTruth[];
  dates: { kind: DateKind; label: string; value: string; page: number; legible: boolean }[];
  /** The date that counts (domain 3.4), `null` where none does. */
  countedDate: string | null;
  expected: Record<PaperCheck, CheckLevel>;
}

/** What is true about one case. */
export interface CaseTruth {
  caseId: string;
  folder: string;
  scenario: Scenario;
  submittedOn: string;
  expected: { 'CM-01': CheckLevel };
  missing: DocType[][];
  files: FileTruth[];
}
