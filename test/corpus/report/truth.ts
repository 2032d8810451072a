import * as z from 'zod';
import { sealType } from '../../../shared/domain/enumerations.ts';
import { CONDITIONS, FAULTS, HARMS, PAPER_KINDS, SITTERS } from './plan/page-plan.ts';

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
  ink: z.enum(['red', 'blue']),
  shape: z.enum(['circle', 'ellipse', 'square']),
  /** Laid in by a program, or the very impression of another paper. */
  copy: z.enum(['pasted', 'repeated']).nullable(),
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
  docType: z.enum(PAPER_KINDS),
  asOf: z.string(),
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  colour: z.boolean(),
  /** Null on papers of the applicant. */
  issuer: z
    .object({ name: z.string(), code: z.string().nullable(), level: z.string().nullable() })
    .nullable(),
  patientName: z.string().nullable(),
  /** Null when the paper does not print it; so with what follows. */
  idNumber: z.string().nullable(),
  sex: z.string().nullable(),
  age: z.int().nullable(),
  /** Printed name; null where it is signed by hand or missing. */
  doctor: z.string().nullable(),
  visitNumber: z.string().nullable(),
  folio: z.array(z.int()).length(2).nullable(),
  /** Last day of an identity card, ISO, or `permanent`. */
  validThrough: z.string().nullable(),
  /** Who is on the photograph. */
  sitter: z.enum(SITTERS).nullable(),
  diagnoses: z.array(z.string()),
  sections: z.array(z.object({ heading: z.string(), text: z.string(), byHand: z.boolean() })),
  /** Date that counts, ISO; null when there is none or nobody can read it. */
  countedDate: z.string().nullable(),
  hand: z.object({ date: z.boolean(), name: z.boolean(), diagnosis: z.boolean() }),
  /** The date that counts lies under a seal. */
  dateUnderSeal: z.boolean(),
  seals: z.array(sealTruth),
  /** Where somebody signs and how it was done; null on papers that nobody signs. */
  signature: z
    .object({
      role: z.enum(['doctor', 'applicant']),
      manner: z.enum(['hand', 'type', 'missing']),
      outline: spot,
    })
    .nullable(),
  /** Why a needed value cannot be read by anybody; null when all can. */
  harm: z.enum(HARMS).nullable(),
  electronic: z.object({ signer: z.string(), intact: z.boolean() }).nullable(),
  /** Ending of the file. */
  format: z.string(),
});
export type PageTruth = z.infer<typeof pageTruth>;
