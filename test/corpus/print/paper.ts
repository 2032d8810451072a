import type { DateKind, DocType } from '../../../shared/domain/enumerations.ts';
import type { Institution } from '../../../shared/domain/institution.ts';
import type { Illness } from '../invented/medicine/illness.ts';
import type { Person } from '../invented/people/person.ts';
import type { Random } from '../random.ts';
import type { SealDesign, Stamp } from '../seals/design.ts';
import type { DateStyle } from './date-style.ts';
import type { HouseStyle } from './house-style.ts';
import type { Sheet } from './sheet.ts';

/** A date that a paper prints, or would print if `legible`. */
export interface PrintedDate {
  kind: DateKind;
  label: string;
  /** `YYYY-MM-DD` */
  value: string;
  page: number;
  legible: boolean;
}

/** What a paper is about; each kind of paper prints the part it needs. */
export interface Matter {
  person: Person;
  hospital: Institution;
  illness: Illness;
  house: HouseStyle;
  doctor: string;
  reviewer: string;
  /** The day the paper stands for: issue, discharge, visit, report or signature. */
  date: string;
  dateStyle: DateStyle;
  /** Prints the counted date so that nobody can read it. */
  dateSmudged: boolean;
  /** Seals to press on the paper, first the one of the institution. */
  seals: readonly SealDesign[];
  /** Where the first seal lies. */
  sealOver: 'date' | 'signature' | 'clear';
  random: Random;
}

/** A printed paper: pages to draw, seals to press on them, and what is true about it. */
export interface Paper {
  docType: DocType;
  /** Millimetres. */
  width: number;
  height: number;
  pages: readonly ((sheet: Sheet) => void)[];
  stamps: readonly (Stamp & { page: number })[];
  printed: {
    institution: string | null;
    patientName: string | null;
    idNumber: string | null;
    /** Reporting or reviewing doctor stands on the paper. */
    doctorNamed: boolean;
    dates: readonly PrintedDate[];
  };
}

/** A4 in millimetres. */
export const A4 = { width: 210, height: 297 } as const;
