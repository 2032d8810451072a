import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { CaseRecord, Decision } from '../../shared/domain/case-record.ts';
import type { CaseState, DocType, Role, SealType } from '../../shared/domain/enumerations.ts';
import type { CaseId, DocumentId, OpinionId, Sha256, UserId } from '../../shared/domain/identifiers.ts';
import type { Opinion } from '../../shared/domain/opinion.ts';
import type { SealSampleId } from '../../shared/domain/seal-sample.ts';
import type { Readings } from '../../shared/readings/schema.ts';
import type { Delivery, OutletName } from '../case-life/notices/message.ts';
import type { Recomputed } from '../case-life/opinions/recompute.ts';
import type { OpinionAnswer } from '../../shared/central-api/schema.ts';

/**
 * The tables as the migrations leave them, for the query builder. JSON columns hold domain values with English
 * identifiers; national names exist only on the wire. Every JSON value is written as text (`JSON.stringify`), because
 * the two drivers disagree on arrays.
 */
export interface Tables {
  centre: CentreTable;
  accounts: AccountsTable;
  sessions: SessionsTable;
  sign_in_attempts: SignInAttemptsTable;
  reference_data: ReferenceDataTable;
  cases: CasesTable;
  documents: DocumentsTable;
  opinions: OpinionsTable;
  opinion_readings: OpinionReadingsTable;
  jobs: JobsTable;
  job_attempts: JobAttemptsTable;
  seal_samples: SealSamplesTable;
  audit: AuditTable;
  feed: FeedTable;
}

type Json<T extends object> = JSONColumnType<T, string, string>;

/** One row: which history of changes cursors belong to. */
export interface CentreTable {
  singleton: Generated<boolean>;
  epoch: string;
  /** `system_identifier` of the database cluster that the transaction numbers of the feed come from. */
  cluster: string;
}

export interface AccountsTable {
  user_id: UserId;
  account: string;
  name: string;
  roles: Json<Role[]>;
  password: string;
}

/** Only the SHA-256 of a token is stored. */
export interface SessionsTable {
  token_sha256: string;
  user_id: UserId;
  created_at: Date;
  expires_at: Date;
}

/** Wrong passwords in a row; the account is kept as a hash, since people type passwords into its field. */
export interface SignInAttemptsTable {
  account_sha256: string;
  failures: number;
  last_at: Date;
  blocked_until: Date;
}

/** Everything a rule needs, by kind and version; at most one version of a kind is current. */
export interface ReferenceDataTable {
  kind: ReferenceKind;
  version: string;
  content: Json<object>;
  fingerprint: string;
  current: boolean;
  loaded_at: Date;
}
export type ReferenceKind = 'policy-pack' | 'calendar' | 'directory';

/** What the applicant stated and what acceptance fixed: the part of a case that opinions never change. */
export type Application = Pick<
  CaseRecord,
  | 'channel'
  | 'applicationType'
  | 'person'
  | 'items'
  | 'formSignedOn'
  | 'submittedAt'
  | 'acceptedAt'
  | 'dueOn'
  | 'dueProvisional'
  | 'policyPackVersion'
>;

export interface CasesTable {
  case_id: CaseId;
  receipt_no: string;
  revision: number;
  /**
   * The first revision that differs from the present one in nothing but the end of the lease. An opinion bound to
   * any revision from here on saw what there is to see, so a renewal does not refuse an opinion that was under way.
   */
  unchanged_since: number;
  state: CaseState;
  application: Json<Application>;
  holder_id: UserId | null;
  lease_until: Date | null;
  /** The feed has already told that the lease ran out. */
  lapse_announced: boolean;
  /** Who gave the opinion that the present state stands on. */
  judged_by: UserId | null;
  decision: Json<Decision> | null;
  /** Last day (China, `YYYY-MM-DD`) of the clock that runs in the present state; the case moves on the day after. */
  last_day: Generated<string | null>;
}

export interface DocumentsTable {
  document_id: DocumentId;
  case_id: CaseId;
  position: number;
  doc_type: DocType;
  file_name: string;
  media_type: string;
  size: number;
  sha256: Sha256;
  round: number;
  uploaded_at: Date;
}

/** Opinions are unique for ever; `fingerprint` is the SHA-256 of the canonical JSON of `content`. */
export interface OpinionsTable {
  opinion_id: OpinionId;
  case_id: CaseId;
  user_id: UserId;
  fingerprint: string;
  content: Json<Opinion>;
  answer: Json<OpinionAnswer>;
  recorded_at: Date;
  recomputed: Recomputed;
}

/** The readings that came with an opinion, as the engine gave them. */
export interface OpinionReadingsTable {
  opinion_id: OpinionId;
  readings: Json<Readings[]>;
}

/** Work that a transition owes to somebody outside: registration of the entitlement, a notice to the applicant. */
export interface JobsTable {
  job_id: GeneratedAlways<string>;
  case_id: CaseId;
  opinion_id: OpinionId;
  kind: JobKind;
  created_at: Date;
  /** Not before then. */
  due_at: Date;
  /** A process works on it until then. */
  taken_until: Generated<Date | null>;
  attempts: Generated<number>;
  attempts_left: Generated<number>;
  done_at: Date | null;
  /** Given up: a person has to look (dead letter). */
  dead_at: Generated<Date | null>;
}

/** What became of each attempt of a job, per outlet. */
export interface JobAttemptsTable {
  job_id: string;
  attempt: number;
  outlet: OutletName;
  at: Date;
  outcome: Delivery['outcome'];
  note: string;
}
export type JobKind = 'registration' | 'result-notice' | 'supplement-notice' | 'lapse-notice';

/** Impressions of seals that are kept with the directory; see `reference/seal-samples/`. Pictures are in the store of papers. */
export interface SealSamplesTable {
  sample_id: SealSampleId;
  institution_code: string;
  seal_type: SealType;
  picture: Sha256;
  picture_size: number;
  strip: Sha256 | null;
  strip_size: number | null;
  turn: number | null;
  paper: Sha256;
  page: number;
  proposed_by: UserId;
  proposed_at: Date;
  confirmed_by: Generated<UserId | null>;
  confirmed_at: Generated<Date | null>;
  declined_by: Generated<UserId | null>;
  declined_at: Generated<Date | null>;
}

/** Who did what, append-only; rows carry ids, never names or numbers of applicants. */
export interface AuditTable {
  seq: GeneratedAlways<string>;
  at: Date;
  user_id: UserId | null;
  act: AuditAct;
  case_id: CaseId | null;
  opinion_id: OpinionId | null;
  revision: number | null;
  /** What was acted on besides a case: SHA-256 of a paper, name of an outlet, id of a seal sample. */
  subject: string | null;
  xid: GeneratedAlways<string>;
  /** Place in the chain and hash, once sealed (`operations/audit/seal.ts`). */
  position: GeneratedAlways<string> | null;
  hash: GeneratedAlways<string> | null;
}
export type AuditAct =
  | 'signed-in'
  | 'sign-in-refused'
  | 'signed-out'
  | 'accepted'
  | 'claimed'
  | 'renewed'
  | 'taken-over'
  | 'released'
  | 'lapsed'
  | 'judged'
  | 'filed'
  | 'notified'
  | 'closed'
  | 'supplement-lapsed'
  | 'paper-read'
  | 'paper-received'
  | 'handed-over'
  | 'seal-proposed'
  | 'seal-confirmed'
  | 'seal-declined';

/** One row per change of a case; read in the order (xid, seq), see `case-life/changes/feed.ts`. */
export interface FeedTable {
  seq: GeneratedAlways<string>;
  xid: GeneratedAlways<string>;
  case_id: CaseId;
  revision: number;
  written_at: Generated<Date>;
}
