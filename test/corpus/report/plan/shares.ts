import type { SealType } from '../../../../shared/domain/enumerations.ts';
import type { Condition, Fault, PaperKind, SealPlan, Sitter } from './page-plan.ts';

/** A value and its share of the pages. */
export type Shares<T> = readonly (readonly [value: T, share: number])[];

/** The value that stands at a place between 0 and 1. */
export function share<T>(shares: Shares<T>, at: number): T {
  let sum = 0;
  for (const [value, part] of shares) {
    sum += part;
    if (at < sum) return value;
  }
  return shares[0]![0];
}

export const CONDITION_SHARES: Shares<Condition> = [
  ['scan', 0.2],
  ['scan-compressed', 0.14],
  ['photo', 0.2],
  ['photo-hard', 0.12],
  ['rotated', 0.1],
  ['grey', 0.08],
  ['pdf-scan', 0.08],
  ['pdf-digital', 0.08],
];

export const KIND_SHARES: Shares<PaperKind> = [
  ['DIAG_CERT', 0.46],
  ['DISCHARGE', 0.17],
  ['OUTPATIENT', 0.1],
  ['LAB', 0.08],
  ['IMAGING', 0.08],
  ['FORM', 0.03],
  ['ID_FRONT', 0.02],
  ['ID_BACK', 0.02],
  ['SSC', 0.015],
  ['PHOTO', 0.025],
];

/** Faults of papers that need a seal; a report (LAB, IMAGING) has only some of them. */
export const FAULT_SHARES: Shares<Fault> = [
  ['none', 0.35],
  ['too-old', 0.15],
  ['seal-of-another-hospital', 0.14],
  ['no-seal', 0.08],
  ['personal-seal-only', 0.05],
  ['level-one', 0.07],
  ['refused-seal-type', 0.05],
  ['no-date', 0.04],
  ['date-covered', 0.03],
  ['illegible', 0.04],
];

/** Faults that a report without need of a seal can have as well. */
export const FAULTS_OF_REPORTS: readonly Fault[] = [
  'none',
  'too-old',
  'seal-of-another-hospital',
  'no-date',
  'illegible',
];

export const PLACE_SHARES: Shares<SealPlan['place']> = [
  ['date', 0.34],
  ['signature', 0.24],
  ['clear', 0.25],
  ['name', 0.12],
  ['edge', 0.05],
];

export const SITTER_SHARES: Shares<Sitter> = [
  ['one', 0.6],
  ['two', 0.15],
  ['nobody', 0.12],
  ['profile', 0.13],
];

/** Seal types (印章类型) that the matrix takes for a paper. */
export const ACCEPTED: Partial<Record<PaperKind, readonly SealType[]>> = {
  DIAG_CERT: ['DIAG', 'DIAG', 'DIAG', 'OFFICIAL', 'MEDAFFAIRS', 'INSUOFFICE'],
  DISCHARGE: ['MEDREC', 'MEDREC', 'OFFICIAL', 'DISCHARGE'],
  OUTPATIENT: ['OUTP_MEDREC', 'OUTP_MEDREC', 'OFFICIAL', 'OUTPATIENT_DEPT'],
  LAB: ['LABREPORT', 'LABREPORT', 'OFFICIAL'],
  IMAGING: ['IMAGINGREPORT', 'IMAGINGREPORT', 'OFFICIAL'],
};

/** Seal types that it refuses. */
export const REFUSED: Partial<Record<PaperKind, readonly SealType[]>> = {
  DIAG_CERT: ['FEE', 'LABREPORT', 'IMAGINGREPORT'],
  DISCHARGE: ['FEE', 'LABREPORT', 'OUTPATIENT_DEPT'],
  OUTPATIENT: ['FEE', 'LABREPORT', 'DISCHARGE'],
  LAB: ['FEE'],
  IMAGING: ['FEE'],
};
