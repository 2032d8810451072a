import * as z from 'zod';
import { blocking, checkLevel, docType } from '../domain/enumerations.ts';
import { documentId, sha256 } from '../domain/identifiers.ts';
import { polygon } from '../geometry/polygon.ts';

/** A place on a page that a check stands on. */
export const checkEvidence = z.object({
  sha256: sha256.nullable(),
  page: z.int().positive(),
  polygon,
  text: z.string(),
});
export type CheckEvidence = z.infer<typeof checkEvidence>;

/** One rule applied to a case or a paper (核查), with its evidence and its arithmetic in words. */
export const checkResult = z.object({
  id: z.string().regex(/^[A-Z]{2}-\d{2}$/),
  level: checkLevel,
  blocking,
  /** The paper it speaks about, or `null` for the whole case. */
  documentId: documentId.nullable(),
  docType: docType.nullable(),
  /** What was found, in Chinese, with the arithmetic ("报告日期 …，有效至 …，提交日 …，超出 13 天"). */
  message: z.string(),
  /** Values used, for cards that show them (names in shared/rules of the check). */
  values: z.record(z.string(), z.string()),
  /** Where the number came from: path in the policy pack, its value, the pack's version. */
  parameter: z.object({ path: z.string(), value: z.string(), packVersion: z.string() }).nullable(),
  evidence: z.array(checkEvidence),
});
export type CheckResult = z.infer<typeof checkResult>;
