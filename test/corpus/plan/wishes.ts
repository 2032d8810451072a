import type { Channel, DocType, SealType } from '../../../shared/domain/enumerations.ts';
import type { Illness } from '../invented/medicine/illness.ts';
import type { DateStyle } from '../print/date-style.ts';
import type { Face } from '../print/fonts.ts';
import type { PersonWish } from '../invented/people/person.ts';

/** How the page came into the computer. */
export type CaptureKind = 'scan' | 'photo' | 'photo-hard' | 'photo-blurred' | 'photocopy' | 'screen';

/** What kind of file the applicant uploaded; the last three are bad files. */
export type Container =
  'jpeg' | 'png' | 'pdf-scan' | 'pdf-digital' | 'pdf-locked' | 'jpeg-damaged' | 'text-named-jpeg';

/** A seal on a paper: of the issuer, of another named institution, or the doctor's name seal. */
export interface SealWish {
  of: 'issuer' | 'doctor' | { institution: string };
  type: SealType;
  shape?: 'circle' | 'ellipse';
  face?: Face;
  wear?: number;
  digits?: boolean;
}

/** One paper of a planned case. */
export interface PaperWish {
  docType: DocType;
  container: Container;
  capture: CaptureKind;
  /** Counted date, `YYYY-MM-DD`; without it, `daysBefore` the submission. */
  date?: string;
  daysBefore?: number;
  dateStyle?: DateStyle;
  dateSmudged?: boolean;
  /** Issuer other than the hospital of the case. */
  issuer?: string;
  seals?: readonly SealWish[];
  sealOver?: 'date' | 'signature' | 'clear';
  /** Another name than the applicant's. */
  printedName?: string;
  pages?: 1 | 2;
  /** Clockwise degrees by which the stored picture is turned. */
  turned?: 90 | 180 | 270;
  /** The turned picture carries an EXIF orientation. */
  exif?: boolean;
}

/** What a case is there to show. */
export type Scenario =
  | 'in-order'
  | 'no-seal'
  | 'personal-seal-only'
  | 'seal-of-another-hospital'
  | 'level-one-hospital'
  | 'older-than-six-months'
  | 'on-the-boundary'
  | 'one-day-over'
  | 'unreadable-date'
  | 'blurred-photo'
  | 'photocopy'
  | 'wrong-name'
  | 'missing-paper'
  | 'damaged-file'
  | 'locked-file'
  | 'wrong-type';

/** One application to be made up. */
export interface CasePlan {
  scenario: Scenario;
  illness: Illness;
  /** Issuing hospital by its name in the directory. */
  hospital: string;
  person?: PersonWish;
  /** Day of submission in Asia/Shanghai. */
  submittedOn: string;
  channel: Channel;
  papers: readonly PaperWish[];
}
