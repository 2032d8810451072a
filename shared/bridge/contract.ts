import * as z from 'zod';
import { account } from '../domain/account.ts';
import { caseRecord } from '../domain/case-record.ts';
import { caseId, instant, opinionId, sha256 } from '../domain/identifiers.ts';
import { sealType } from '../domain/enumerations.ts';
import { opinion } from '../domain/opinion.ts';
import { sampledSealTypes, sealSample, sealSampleId } from '../domain/seal-sample.ts';
import { holdingsAnswer, reference } from '../central-api/schema.ts';
import { readingOutcome } from '../readings/schema.ts';
import { outboxEntry } from '../sync/outbox-entry.ts';
import { resultOf } from '../result.ts';

/**
 * Every call between screen and host, with what it takes (a strict tuple) and what it gives (a `Result`). Both
 * sides validate both ways. Only plain JSON crosses: bytes travel as resources (`shared/bridge/resources.ts`).
 * Anything not listed here cannot be called; each entry says what it refuses.
 */

const nothing = z.null();
const call = <Args extends z.ZodTuple, Value extends z.ZodType>(args: Args, value: Value) => ({
  args,
  result: resultOf(value),
});

/** Connection to the centre as the shell shows it. */
export const connection = z.object({
  online: z.boolean(),
  /** Since when the present state holds. */
  since: instant,
  lastSyncAt: instant.nullable(),
  centre: z.string(),
  /** Server clock minus workstation clock, milliseconds, when known. */
  clockOffsetMs: z.number().nullable(),
  /** The centre runs on a database that does not survive a power cut (demonstration only). */
  demonstration: z.boolean(),
});
export type Connection = z.infer<typeof connection>;

export const sessionInfo = z.object({
  account,
  /** Signed in without the centre, from what this machine knows. */
  offline: z.boolean(),
  /** The key exists only under the password: no operating-system key store here. */
  keyStore: z.enum(['operating-system', 'password-only']),
  /** Raw AES-256 key of the page's store, base64; handed over once, imported non-extractable. */
  storeKey: z.string(),
  /** Id that the page's store must carry; a different or missing one means the store was lost (design 4). */
  storeId: z.string(),
  /** Highest change mark the page reported; a store that is short of it is rebuilt. */
  storeMark: z.int().nonnegative(),
  engine: z.string(),
  app: z.string(),
});
export type SessionInfo = z.infer<typeof sessionInfo>;

/** Where one paper stands on this machine. */
export const documentStatus = z.object({
  sha256,
  fetched: z.enum(['none', 'waiting', 'fetching', 'here', 'failed']),
  /** Bytes of it that are on this machine while it is being fetched; absent before the first and once it is here. */
  received: z.int().positive().optional(),
  read: z.enum(['none', 'waiting', 'reading', 'read', 'unreadable']),
  problem: z.object({ code: z.string(), details: z.record(z.string(), z.string()).optional() }).nullable(),
});
export type DocumentStatus = z.infer<typeof documentStatus>;

/** A case as it stands now, or one that left this user's scope at a revision. */
export const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case'), case: caseRecord }),
  z.object({ kind: z.literal('removed'), caseId, revision: z.int().positive() }),
]);
export type Change = z.infer<typeof change>;

const changes = z.object({
  changes: z.array(change),
  cursor: z.string(),
  hasMore: z.boolean(),
});
export type Changes = z.infer<typeof changes>;

export const contract = {
  /** Checks account and password at the centre, or offline against what this machine knows; unwraps the data key. */
  'session.signIn': call(
    z.tuple([z.strictObject({ account: z.string().min(1).max(64), password: z.string().min(1).max(256) })]),
    sessionInfo,
  ),
  /** Drops the keys and ends the session. Open opinions stay in the journal. */
  'session.lock': call(z.tuple([]), nothing),
  /** What the lock screen may know: whether somebody is signed in, and how many opinions wait. */
  'session.status': call(
    z.tuple([]),
    z.object({
      signedIn: z.boolean(),
      waiting: z.int().nonnegative(),
      centre: z.string(),
      host: z.enum(['electron', 'chromium']),
    }),
  ),
  'connection.status': call(z.tuple([]), connection),
  /** Policy pack, calendar and directory: from the centre, else as last received, else as shipped. */
  'reference.get': call(z.tuple([]), reference),
  /** One page of changes since the cursor; the page applies it and its cursor in one transaction. */
  'changes.pull': call(
    z.tuple([z.strictObject({ cursor: z.string().nullable(), limit: z.int().min(1).max(500) })]),
    changes,
  ),
  /** What the centre has in this user's scope, for a reader who stands at that cursor: to compare with the store. */
  'changes.holdings': call(z.tuple([z.strictObject({ cursor: z.string() })]), holdingsAnswer),
  /** The page's store reached this mark (rows applied so far); kept outside the store to tell a silent loss. */
  'store.mark': call(
    z.tuple([z.strictObject({ storeId: z.string(), mark: z.int().nonnegative() })]),
    nothing,
  ),
  /** The page's store was lost or damaged and is being rebuilt; recorded, and a new store id is given. */
  'store.replaced': call(
    z.tuple([z.strictObject({ reason: z.string().max(200) })]),
    z.object({ storeId: z.string() }),
  ),
  'cases.claim': call(z.tuple([caseId]), caseRecord),
  'cases.release': call(z.tuple([caseId]), caseRecord),
  /** A person opens a case they hold: journaled, its papers move to the front of every queue. */
  'cases.open': call(z.tuple([z.strictObject({ caseId, revision: z.int().positive() })]), nothing),
  /** Papers that should be on this machine (those of held cases), by due date; fetching and reading begin. */
  'documents.want': call(
    z.tuple([
      z
        .array(
          z.strictObject({
            sha256,
            size: z.int().nonnegative(),
            fileName: z.string(),
            mediaType: z.string(),
          }),
        )
        .max(2000),
    ]),
    z.array(documentStatus),
  ),
  /** Everything read so far of the named papers. */
  'readings.get': call(z.tuple([z.array(sha256).max(200)]), z.array(readingOutcome)),
  /** Appends the opinion to the journal and fsyncs; the answer means "saved". */
  'opinions.submit': call(z.tuple([opinion]), outboxEntry),
  /** Takes an opinion back that has not been sent. */
  'opinions.undo': call(z.tuple([opinionId]), outboxEntry),
  'opinions.list': call(z.tuple([]), z.array(outboxEntry)),
  /** Settles a refused opinion. */
  'opinions.resolve': call(
    z.tuple([
      z.strictObject({
        opinionId,
        how: z.enum(['withdrawn', 'rejudged', 'escalated']),
        note: z.string().max(500),
      }),
    ]),
    outboxEntry,
  ),
  /**
   * Impressions of an institution's seal of a type that two people stand for, and proposals, as far as this machine has
   * them with their pictures; confirmed ones first, the latest first. `known` is false until the list has ever come.
   */
  'seals.samples': call(
    z.tuple([z.strictObject({ institutionCode: z.string().max(40), sealType })]),
    z.object({ known: z.boolean(), samples: z.array(sealSample) }),
  ),
  /** Proposes the seal on a paper as a sample: `index` counts from 1 among the seals of its page. Needs the centre. */
  'seals.propose': call(
    z.tuple([
      z.strictObject({
        paper: sha256,
        page: z.int().positive(),
        index: z.int().positive(),
        institutionCode: z.string().max(40),
        sealType: sampledSealTypes,
      }),
    ]),
    sealSample,
  ),
  /** Confirms what another person proposed. Needs the centre. */
  'seals.confirm': call(z.tuple([sealSampleId]), sealSample),
  /** Takes an own proposal back, or does not agree with another's. Needs the centre. */
  'seals.decline': call(z.tuple([sealSampleId]), sealSample),
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type CallArgs<Name extends CallName> = z.infer<Contract[Name]['args']>;
export type CallResult<Name extends CallName> = z.infer<Contract[Name]['result']>;

/** Events from host to screen: "look again", with the little that a screen needs to know at once. */
export const bridgeEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('connection'), connection }),
  /** An opinion changed its state. */
  z.strictObject({ type: z.literal('outbox'), entry: outboxEntry }),
  z.strictObject({ type: z.literal('document'), status: documentStatus }),
  /** The centre has news: pull. */
  z.strictObject({ type: z.literal('changes-waiting') }),
  /** Samples of seals came or changed: who shows them asks again. */
  z.strictObject({ type: z.literal('seal-samples') }),
  z.strictObject({ type: z.literal('locked') }),
]);
export type BridgeEvent = z.infer<typeof bridgeEvent>;
