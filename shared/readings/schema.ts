import * as z from 'zod';
import { dateKind, docType, sealType } from '../domain/enumerations.ts';
import { isoDate, sha256 } from '../domain/identifiers.ts';
import { polygon } from '../geometry/polygon.ts';
import { MARK_LENGTH } from './impression/marks.ts';

/**
 * Readings (识别结果): what the evidence engine read from the pixels of one document. The one place that says so;
 * `npm run -s evidence -- --schema` prints it as JSON Schema. Polygons are page pixels (see `geometry/polygon.ts`);
 * pages count from 1; confidence is 0…1.
 */

const confidence = z.number().min(0).max(1);
const page = z.int().positive();

/** What kind of paper it is, in the words of the command line. */
export const documentKind = z.enum([
  'diagnosis-certificate',
  'discharge-record',
  'outpatient-record',
  'lab-report',
  'imaging-report',
  'pathology-report',
  'id-card',
  'social-security-card',
  'application-form',
  'photo',
  'other',
]);
export type DocumentKind = z.infer<typeof documentKind>;

export const qualityIssue = z.enum([
  'blurry',
  'noisy',
  'dark',
  'faint',
  'text-too-small',
  'document-cutoff',
  'text-cutoff',
  'glare',
  'covered',
]);
export type QualityIssue = z.infer<typeof qualityIssue>;

/**
 * Faces of a portrait: how many, and whether the one there looks straight ahead. `null` is "cannot tell", and `doubt` says why.
 */
export const faces = z.object({
  count: z.int().nonnegative().nullable(),
  frontal: z.boolean().nullable(),
  /** Where the face stands. */
  polygon: polygon.nullable(),
  doubt: z.enum(['no-colour', 'too-small', 'no-eyes', 'many-regions']).nullable(),
});
export type Faces = z.infer<typeof faces>;

export const pageReading = z.object({
  index: page,
  /** Size of the displayed page, pixels. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** Clockwise degrees that turn the source (after EXIF) upright. */
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  /** False when the page has no colour (photocopy). */
  colour: z.boolean(),
  quality: z.object({ legible: z.boolean(), issues: z.array(qualityIssue) }),
  /** 第 x 页 共 y 页 as printed; `of` is null where only the number stands. Null: not printed or not read; absent: older engine. */
  printedNumber: z.object({ number: page, of: page.nullable(), polygon, confidence }).nullable().optional(),
  /** The faces of a portrait (近期免冠照片); null on other papers, absent in readings of older engines. */
  faces: faces.nullable().optional(),
});

export const line = z.object({ page, text: z.string(), polygon, confidence, handwritten: z.boolean() });
export type Line = z.infer<typeof line>;

export const seal = z.object({
  page,
  polygon,
  kind: z.enum(['institution', 'personal', 'other', 'unknown']),
  shape: z.enum(['circle', 'ellipse', 'square', 'other']),
  colour: z.enum(['red', 'blue', 'black', 'other']),
  arcText: z.string(),
  centreText: z.string(),
  sealType,
  /** The institution named on the seal, only when verified by a margin; `null` is "cannot tell", never "none". */
  institution: z.object({ code: z.string(), name: z.string(), score: z.number() }).nullable(),
  /** Best candidates of the directory with their scores, best first, as evidence for a person. */
  candidates: z.array(z.object({ code: z.string(), name: z.string(), score: z.number() })),
  /** Clockwise degrees by which its name stands turned on the page, -180…180; absent where nobody can tell. */
  turn: z.number().min(-180).max(180).optional(),
  /**
   * What of its ink is this impression's own and not the stamp's, as text (`impression/marks.ts`); a hint for telling copies, absent
   * where too little can be seen and in readings of older engines.
   */
  impression: z.string().length(MARK_LENGTH).optional(),
  /** It stands in a rectangle of another ground, as if laid into the picture (疑似贴图); a hint, never a verdict. Absent: nothing seen. */
  pasted: z.literal(true).optional(),
  legibility: confidence,
  confidence,
});
export type Seal = z.infer<typeof seal>;

/** A value read from a place. */
export const readValue = z.object({ value: z.string(), confidence, page, polygon, handwritten: z.boolean() });
export type ReadValue = z.infer<typeof readValue>;

export const fields = z.object({
  patientName: readValue.nullable(),
  idNumber: readValue.nullable(),
  sex: readValue.nullable(),
  age: readValue.nullable(),
  doctor: readValue.nullable(),
  visitNumber: readValue.nullable(),
  validThrough: readValue.nullable(),
  /** 签发机关 of an identity card; absent in readings of older engines. */
  issuingAuthority: readValue.nullable().optional(),
  /** The letterhead (信头): the text read, and the institution's code when it is certain. */
  institution: readValue.extend({ code: z.string().nullable() }).nullable(),
  diagnoses: z.array(readValue),
  sections: z.array(z.object({ heading: z.string(), text: z.string(), page, polygon })),
});
export type Fields = z.infer<typeof fields>;

export const dateReading = z.object({
  label: z.string(),
  kind: dateKind,
  value: isoDate,
  page,
  polygon,
  confidence,
  handwritten: z.boolean(),
});
export type DateReading = z.infer<typeof dateReading>;

/** What the engine gives for one document. */
export const readings = z.object({
  sha256,
  mediaType: z.string(),
  /** Version of engine code and recognition data; part of the cache key. */
  engine: z.string(),
  /** Version of the directory used for the institution match; part of the cache key. */
  directory: z.string(),
  documentType: z.object({ value: documentKind, subtype: docType, confidence }),
  pages: z.array(pageReading),
  lines: z.array(line),
  seals: z.array(seal),
  /** True when the detector saw something that may be a seal but could not be sure. */
  sealUnsure: z.boolean(),
  signatures: z.array(
    z.object({ page, polygon, role: z.enum(['applicant', 'doctor', 'unknown']), confidence }),
  ),
  electronicSignatures: z.array(
    z.object({ signer: z.string(), intact: z.boolean(), revocation: z.enum(['good', 'revoked', 'unknown']) }),
  ),
  fields,
  dates: z.array(dateReading),
  timings: z.object({ totalMs: z.number().nonnegative() }),
});
export type Readings = z.infer<typeof readings>;

/** Codes the engine may answer instead of readings; each has its sentence in `shared/errors.ts`. */
export const readingErrorCode = z.enum([
  'file-empty',
  'file-type-unsupported',
  'file-type-mismatch',
  'file-ofd',
  'file-damaged',
  'file-encrypted',
  'file-too-large',
  'image-too-large',
  'engine-failed',
  'engine-timeout',
]);
export type ReadingErrorCode = z.infer<typeof readingErrorCode>;

/** One document's outcome: readings, or why there are none. `unreadable` is never "no seal". */
export const readingOutcome = z.discriminatedUnion('status', [
  z.object({ status: z.literal('read'), readings }),
  z.object({
    status: z.literal('unreadable'),
    sha256,
    code: readingErrorCode,
    details: z.record(z.string(), z.string()).optional(),
  }),
]);
export type ReadingOutcome = z.infer<typeof readingOutcome>;
