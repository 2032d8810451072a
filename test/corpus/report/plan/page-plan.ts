import type { Institution } from '../../../../shared/domain/institution.ts';
import type { SealType } from '../../../../shared/domain/enumerations.ts';

/** How a page came into the computer; the rows of the report. */
export const CONDITIONS = [
  'scan',
  'scan-compressed',
  'photo',
  'photo-hard',
  'rotated',
  'grey',
  'pdf-scan',
  'pdf-digital',
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** What is wrong with a paper. `grey` papers are copies whatever else is wrong with them. */
export const FAULTS = [
  'none',
  'no-seal',
  'personal-seal-only',
  'seal-of-another-hospital',
  'too-old',
  'level-one',
  'no-date',
  'date-covered',
  'refused-seal-type',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Kinds of paper that a report prints. */
export type PaperKind = 'DIAG_CERT' | 'DISCHARGE' | 'OUTPATIENT' | 'LAB' | 'IMAGING';

/** An institution as a paper names it; `code` is null when the directory lacks it. */
export interface Issuer {
  name: string;
  code: string | null;
  level: string | null;
}

/** A seal of an institution to be pressed. */
export interface SealPlan {
  of: Issuer;
  type: SealType;
  state: 'good' | 'middling' | 'poor';
  place: 'date' | 'signature' | 'name' | 'clear' | 'edge';
  /** Degrees clockwise. */
  turn: number;
}

/** What one page of a report shows. */
export interface PagePlan {
  /** Label of all its randomness. */
  label: string;
  number: number;
  condition: Condition;
  fault: Fault;
  kind: PaperKind;
  /** Day on which the paper is handed in, ISO. */
  asOf: string;
  /** Date that counts (计算日期), ISO; null when the paper has none. */
  date: string | null;
  issuer: Issuer;
  seals: SealPlan[];
  personalSeals: number;
  fingerprint: boolean;
  /** What is written by hand. */
  hand: { date: boolean; name: boolean; diagnosis: boolean };
}

/** An entry of the directory as an issuer. */
export const issuerOf = ({ name, code, level }: Institution): Issuer => ({ name, code, level });
