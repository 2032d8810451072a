import * as z from 'zod';
import {
  applicationType,
  blocking,
  checkLevel,
  dateKind,
  docType,
  hospitalLevel,
  sealType,
} from '../domain/enumerations.ts';
import { isoDate } from '../domain/identifiers.ts';
import { notices } from './notices.ts';

/**
 * Policy pack (政策参数包): every number and wording a rule uses, versioned, with effective dates, shipped by the
 * centre. No rule in code carries a number of its own. Values of the sample pack are not verified policy.
 */
export const policyPack = z.object({
  version: z.string(),
  effectiveFrom: isoDate,
  effectiveTo: isoDate.nullable(),
  verified: z.boolean(),
  source: z.string(),
  deadlines: z.object({ handlingWorkingDays: z.int().positive(), dueSoonWorkingDays: z.int().nonnegative() }),
  review: z.object({
    secondReview: z.boolean(),
    /** Seconds during which an opinion is held back on the workstation so that it can be undone. */
    undoSeconds: z.int().nonnegative(),
    leaseHours: z.number().positive(),
    textLimit: z.int().positive(),
  }),
  recency: z.object({
    months: z.int().positive(),
    /** Days left at or under which a passing paper is marked 临界. */
    cautionDays: z.int().nonnegative(),
    /** Kinds that count per paper type, first found wins (domain 3.4). Types not listed are exempt. */
    basis: z.partialRecord(docType, z.array(dateKind)),
    /** Types that list several visits or sessions: of equal kinds the latest counts (domain 3.4). Absent: none. */
    latestCounts: z.array(docType).optional(),
    /** Months per paper type where they differ from `months`. */
    byDocType: z.partialRecord(docType, z.int().positive()),
    earliestYear: z.int(),
    /** Days by which dates of a paper may stand out of order before it is a fault (DT-03). Absent: not checked. */
    disorderDays: z.int().nonnegative().optional(),
  }),
  seals: z.object({
    /** What a paper without a seal gets; types not listed need none. */
    required: z.partialRecord(
      docType,
      z.object({
        whenMissing: checkLevel,
        blocking,
        /** The reporting or reviewing doctor on the paper stands in for a seal (self-printed reports, SE-01). */
        doctorSuffices: z.boolean().optional(),
      }),
    ),
    /** Which seal types are taken for a paper (SE-02): `pass`, `warn` with a remark, `fail` refused. Papers not listed take any. */
    accepted: z
      .partialRecord(docType, z.partialRecord(sealType, z.enum(['pass', 'warn', 'fail'])))
      .optional(),
  }),
  institutions: z.object({
    minimumLevel: hospitalLevel,
    appliesTo: z.array(docType),
    minimumByDisease: z.record(z.string(), hospitalLevel),
  }),
  /** Slots an application must fill: each slot is met by any one of its alternatives, an alternative by all its types (CM-01). */
  requiredPapers: z.array(
    z.object({
      slot: z.string(),
      name: z.string(),
      anyOf: z.array(z.array(docType).min(1)).min(1),
      /** Only for these diseases; absent: for all. */
      diseases: z.array(z.string()).optional(),
      /** Only for these application types; absent: for all (a change of hospital needs no medical papers, domain 3.8). */
      applicationTypes: z.array(applicationType).optional(),
    }),
  ),
  legibility: z.object({
    /** A field or type read with less is not relied on. */
    minimumFieldConfidence: z.number(),
    /** A seal below it is called illegible (印章不清). */
    minimumSealLegibility: z.number(),
    /** A seal below it gets a remark (SE-03). Absent: the minimum. */
    clearSeal: z.number().optional(),
    /** Types that should come in colour (QL-07). Absent: none. */
    colourExpected: z.array(docType).optional(),
  }),
  diseases: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      category: z.string(),
      synonyms: z.array(z.string()),
      photoRequired: z.boolean(),
    }),
  ),
  /**
   * Coded reasons (domain 5): B 补正, N 不予受理, R 不予认定. `{…}` placeholders (`shared/rules/advice/placeholders.ts`) are
   * filled from the check's values.
   */
  reasons: z.array(
    z.object({
      code: z.string(),
      type: z.enum(['B', 'N', 'R']),
      text: z.string(),
      checks: z.array(z.string()),
      /** Levels of those checks that call for it; absent: `fail`. */
      levels: z.array(checkLevel).optional(),
    }),
  ),
  /** Texts of notices; a pack from before there were any sends none. */
  notices: notices.optional(),
  remedyText: z.string().min(1),
  contacts: z.object({ hotline: z.string(), office: z.string() }),
});
export type PolicyPack = z.infer<typeof policyPack>;
