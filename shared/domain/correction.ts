import * as z from 'zod';
import { polygon } from '../geometry/polygon.ts';
import { dateKind, docType } from './enumerations.ts';
import { documentId, isoDate } from './identifiers.ts';

const place = { page: z.int().positive(), polygon };

/** Fields of a paper that a person may read better than the engine: 姓名, 证件号码, 出具机构. */
export const correctedField = z.enum(['name', 'idNumber', 'institution']);
export type CorrectedField = z.infer<typeof correctedField>;

/** Why a paper is left out of the checks: the same paper again (重复), or one that proves nothing here (无关). */
export const asideReason = z.enum(['duplicate', 'irrelevant']);
export type AsideReason = z.infer<typeof asideReason>;

/**
 * What a person put right about one paper (人工更正). The upload and what was read of it stay as they are; checks are
 * computed from both (`shared/rules`), at the workstation and at the centre alike.
 */
export const correction = z.discriminatedUnion('kind', [
  /** 计算日期: the date that counts, chosen among those on the page or typed from it; the place is where it stands. */
  z.object({
    kind: z.literal('date'),
    documentId,
    value: isoDate,
    dateKind,
    how: z.enum(['chosen', 'typed']),
    ...place,
  }),
  /** A field as a person reads it; `asRead` is what the engine had, `null` where it had nothing. */
  z.object({
    kind: z.literal('field'),
    documentId,
    field: correctedField,
    value: z.string().trim().min(1).max(100),
    asRead: z.string().nullable(),
    ...place,
  }),
  /** 改归: what the paper really is. */
  z.object({ kind: z.literal('filed'), documentId, docType }),
  z.object({ kind: z.literal('aside'), documentId, why: asideReason }),
  /** 病程佐证: an older paper that shows the course of the disease; its age is not judged (domain 3.4, DT-02). */
  z.object({ kind: z.literal('supporting'), documentId }),
]);
export type Correction = z.infer<typeof correction>;

/** What a correction is about; a later one about the same replaces it. */
export const correctionKey = (of: Correction): string =>
  `${of.documentId}/${of.kind === 'field' ? of.field : of.kind}`;
