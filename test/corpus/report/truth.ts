import * as z from 'zod';
import { sealType } from '../../../shared/domain/enumerations.ts';
import { CONDITIONS, FAULTS } from './plan/page-plan.ts';

const spot = z.array(z.tuple([z.number(), z.number()])).min(3);

/** A seal that was pressed. */
export const sealTruth = z.object({
  kind: z.enum(['institution', 'personal']),
  /** Outline, fractions of the displayed page's width and height. */
  outline: spot,
  /** Arc text of an institution's seal, or the name on a name seal. */
  name: z.string(),
  /** Code in the directory; null when the directory lacks it, and for name seals. */
  code: z.string().nullable(),
  sealType,
  /**
   * `legible`: every character of the arc has most of its ink; `worn`: the faintest has little; `illegible`: a character is gone;
   * `partial`: cut by the edge of the sheet.
   */
  state: z.enum(['legible', 'worn', 'illegible', 'partial']),
  /** Degrees clockwise. */
  turn: z.number(),
  /** Share of ink that the faintest character kept. */
  weakest: z.number(),
});
export type SealTruth = z.infer<typeof sealTruth>;

/** What is true about one page of a report; the engine never sees it. */
export const pageTruth = z.object({
  number: z.int(),
  seed: z.string(),
  file: z.string(),
  /** Picture of the same page for a program that reads no PDF. */
  peerFile: z.string(),
  condition: z.enum(CONDITIONS),
  fault: z.enum(FAULTS),
  docType: z.enum(['DIAG_CERT', 'DISCHARGE', 'OUTPATIENT', 'LAB', 'IMAGING']),
  asOf: z.string(),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  colour: z.boolean(),
  issuer: z.object({ name: z.string(), code: z.string().nullable(), level: z.string().nullable() }),
  patientName: z.string(),
  /** Null when the paper does not print it. */
  idNumber: z.string().nullable(),
  sex: z.string(),
  doctor: z.string(),
  doctorByHand: z.boolean(),
  visitNumber: z.string(),
  diagnoses: z.array(z.string()),
  headings: z.array(z.string()),
  /** Date that counts, ISO; null when there is none or nobody can read it. */
  countedDate: z.string().nullable(),
  hand: z.object({ date: z.boolean(), name: z.boolean(), diagnosis: z.boolean() }),
  /** The date that counts lies under a seal. */
  dateUnderSeal: z.boolean(),
  seals: z.array(sealTruth),
  signature: spot,
});
export type PageTruth = z.infer<typeof pageTruth>;
