import * as z from 'zod';
import { blocking, checkLevel, dateKind } from '../../shared/domain/enumerations.ts';
import { isoDate, sha256 } from '../../shared/domain/identifiers.ts';
import { polygon } from '../../shared/geometry/polygon.ts';
import { readingErrorCode, readings } from '../../shared/readings/schema.ts';

/** One check of one paper as the command prints it. */
export const printedCheck = z.object({
  id: z.string(),
  level: checkLevel,
  blocking,
  message: z.string(),
  evidence: z.array(z.object({ page: z.int().positive(), polygon, text: z.string() })),
});

/**
 * One line of `npm run -s evidence -- --json FILE…` (design, section 5): what was read from one file, the date that counts,
 * and the checks that one paper can answer. A file that could not be read has `error` and empty readings.
 */
export const printedDocument = z.object({
  /** As it was given. */
  file: z.string(),
  sha256: sha256.nullable(),
  mediaType: z.string().nullable(),
  error: z
    .object({ code: z.union([readingErrorCode, z.literal('not-found')]), message: z.string() })
    .nullable(),
  documentType: readings.shape.documentType,
  pages: readings.shape.pages,
  lines: readings.shape.lines,
  seals: readings.shape.seals,
  sealUnsure: readings.shape.sealUnsure,
  signatures: readings.shape.signatures,
  electronicSignatures: readings.shape.electronicSignatures,
  fields: readings.shape.fields,
  dates: readings.shape.dates,
  /** The date that counts for recency (计算日期); `basis` is its kind. */
  effectiveDate: z
    .object({ value: isoDate, basis: dateKind, confidence: z.number(), page: z.int().positive(), polygon })
    .nullable(),
  checks: z.array(printedCheck),
  engine: z.string(),
  directory: z.string(),
  timings: readings.shape.timings,
});
export type PrintedDocument = z.infer<typeof printedDocument>;
