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
  'illegible',
  'signature-broken',
] as const;
export type Fault = (typeof FAULTS)[number];

/** What makes a picture unreadable where a needed value stands. */
export const HARMS = ['blur', 'glare', 'dark', 'cut-off', 'covered'] as const;
export type Harm = (typeof HARMS)[number];

/** Papers that a hospital issues. */
export const HOSPITAL_PAPERS = ['DIAG_CERT', 'DISCHARGE', 'OUTPATIENT', 'LAB', 'IMAGING'] as const;
/** Papers of the applicant: cards, the photograph (近期免冠照片), the application form. */
export const APPLICANT_PAPERS = ['ID_FRONT', 'ID_BACK', 'SSC', 'PHOTO', 'FORM'] as const;
export const PAPER_KINDS = [...HOSPITAL_PAPERS, ...APPLICANT_PAPERS] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Who is on a photograph; only one frontal face will do. */
export const SITTERS = ['one', 'two', 'nobody', 'profile'] as const;
export type Sitter = (typeof SITTERS)[number];

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
  /** `straddle`: half on this sheet, half on the next (骑缝). */
  place: 'date' | 'signature' | 'name' | 'clear' | 'edge' | 'straddle';
  /** Degrees clockwise. */
  turn: number;
  ink: 'red' | 'blue';
  /** `pasted`: laid into the picture by a program, ground and all; `repeated`: the very impression of another paper. */
  copy: 'pasted' | 'repeated' | null;
  /** Label of its randomness; equal labels give equal impressions. */
  label: string;
  /** Label of the stamp that was cut, where several impressions come from one; absent: the impression's own. */
  stamp?: string;
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
  /** The first name seal stands within the ring of the first seal. */
  personalWithin: boolean;
  fingerprint: boolean;
  /** What is written by hand. */
  hand: { date: boolean; name: boolean; diagnosis: boolean };
  /** Somebody signed, or only the label is there. */
  signed: boolean;
  /** 第 x 页 共 y 页; null where no such line is printed. */
  folio: readonly [page: number, of: number] | null;
  /** What cannot be read, and why. */
  harm: { kind: Harm; field: 'name' | 'date' } | null;
  /** Electronic signature of a born-digital PDF. */
  electronic: 'intact' | 'changed' | null;
  /** Stored as telephones do. */
  heic: boolean;
  sitter: Sitter;
}

/** An entry of the directory as an issuer. */
export const issuerOf = ({ name, code, level }: Institution): Issuer => ({ name, code, level });
