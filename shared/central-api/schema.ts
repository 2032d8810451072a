import * as z from 'zod';
import { account } from '../domain/account.ts';
import { caseState } from '../domain/enumerations.ts';
import { caseId, instant, opinionId, sha256 } from '../domain/identifiers.ts';
import { directory } from '../domain/institution.ts';
import { opinion } from '../domain/opinion.ts';
import { policyPack } from '../policy/schema.ts';
import { workCalendar } from '../calendar/schema.ts';
import { errorCode } from '../errors.ts';
import { readings } from '../readings/schema.ts';
import { caseOnWire } from './national-fields.ts';

/**
 * Bodies of the central API, version 2. Requests carry `Menshen-Api: 2` and `Menshen-Rules: <version>`; answers carry
 * `Date`. Readers ignore unknown fields. Routes are in `routes.ts`; OpenAPI 3.1 is generated from both.
 *
 * Version 2 adds confirmed seal impressions (`seal-samples.ts`); what version 1 knows is as it was.
 */
export const apiVersion = 2;

/** The version before, served beside the present one so that workstations need not all be upgraded on one day. */
export const previousApiVersion = 1;

/** Bytes of JSON that the readings of one submission may have; a sender leaves all of them out above it. */
export const readingsLimit = 2 * 1024 * 1024;

/** RFC 9457 problem details; `code` is one of `shared/errors.ts`. Media type `application/problem+json`. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: errorCode,
  /** Facts for the sentence of the code. */
  details: z.record(z.string(), z.string()).optional(),
  /** The case as it stands now, for refusals of an opinion. */
  current: caseOnWire.optional(),
});

export const signInRequest = z.object({
  account: z.string().min(1).max(64),
  password: z.string().min(1).max(256),
});
export const signInAnswer = z.object({ token: z.string(), account, expiresAt: instant, serverTime: instant });

/** One entry of the change feed. `removed` = the case left this user's scope. */
export const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case'), case: caseOnWire }),
  z.object({ kind: z.literal('removed'), caseId, revision: z.int().positive() }),
]);
/** `GET /v1/changes?cursor=&limit=`; the cursor is opaque, the same row may come twice and rows may reorder. */
export const changesAnswer = z.object({
  changes: z.array(change),
  cursor: z.string(),
  hasMore: z.boolean(),
  serverTime: instant,
});

/**
 * `GET /v1/changes/holdings?cursor=`: what a reader who stands at the cursor should hold, as number of cases and SHA-256 of
 * `holdingsText`; `quiet` is false where the reader still has something to pull, so that there is nothing to compare.
 */
export const holdingsAnswer = z.discriminatedUnion('quiet', [
  z.object({ quiet: z.literal(true), cases: z.int().nonnegative(), digest: sha256 }),
  z.object({ quiet: z.literal(false) }),
]);
export type HoldingsAnswer = z.infer<typeof holdingsAnswer>;

/** `PUT /v1/cases/{caseId}/lease` claims or renews, `DELETE` releases. */
export const caseAnswer = z.object({ case: caseOnWire });

/** `POST /v1/cases/{caseId}/opinions` with `Idempotency-Key: "<opinionId>"` and `If-Match: "<revision>"`. */
export const opinionRequest = opinion.extend({
  /**
   * The readings that `readingsUsed` names, each paper's once, for the checks to be computed again. They are no part of
   * the opinion: the same opinion may come again without them. All of them or none; left out above `readingsLimit`.
   */
  readings: z.array(readings).max(200).optional(),
});
export const opinionAnswer = z.object({
  opinionId,
  caseId,
  /** Revision of the case after the opinion. */
  revision: z.int().positive(),
  state: caseState,
  recordedAt: instant,
});
export type OpinionAnswer = z.infer<typeof opinionAnswer>;

/** `GET /v1/opinions/{opinionId}`: what the centre has of an opinion. */
export const opinionRecord = z.object({ answer: opinionAnswer, opinion });

/** `GET /v1/reference`: everything a rule needs, with versions. */
export const reference = z.object({ policyPack, calendar: workCalendar, directory });
export type Reference = z.infer<typeof reference>;

export const health = z.object({
  status: z.literal('ok'),
  serverTime: instant,
  database: z.enum(['pglite', 'postgresql']),
});
