import type { CaseRecord } from '../domain/case-record.ts';
import type { CaseState } from '../domain/enumerations.ts';
import type { OpinionId } from '../domain/identifiers.ts';
import type { Opinion } from '../domain/opinion.ts';
import type { ErrorCode } from '../errors.ts';
import type { JournalEvent } from './journal-record.ts';

/** An opinion that is on its way. */
export interface OpenOpinion {
  readonly opinion: Opinion;
  /** Attempts that the journal knows. */
  readonly attempts: number;
  readonly phase: 'waiting' | 'sending';
  /** Not sent before `waitMs` have passed since `since` (milliseconds of the workstation's clock). */
  readonly since: number;
  readonly waitMs: number;
  /** Held so that it can be undone, backing off after a failure, or asked by the centre to wait. */
  readonly why: 'undo' | 'back-off' | 'retry-after';
}

/** What became of an opinion, for those that follow it. */
export type Settled =
  { readonly kind: 'confirmed'; readonly revision: number } | { readonly kind: 'refused' };

/** Everything the sender knows. A value: it is derived from the outbox at start and from events afterwards. */
export interface SenderState {
  readonly undoMs: number;
  readonly online: boolean;
  readonly session: 'open' | 'locked' | 'signed-out';
  /** In the order in which people judged. */
  readonly open: readonly OpenOpinion[];
  readonly settled: ReadonlyMap<OpinionId, Settled>;
}

/** What the centre said to one attempt, as classified by `classifyAnswer`. */
export type SendAnswer =
  | {
      readonly kind: 'confirmed';
      readonly revision: number;
      readonly state: CaseState;
      readonly recordedAt: string;
    }
  | {
      readonly kind: 'refused';
      readonly code: ErrorCode;
      readonly details?: Record<string, string>;
      readonly current: CaseRecord | null;
    }
  /** `random` is 0…1, drawn by the host. */
  | { readonly kind: 'retry'; readonly retryAfterMs: number | null; readonly random: number }
  | { readonly kind: 'signed-out' };

/** What happens to the sender. `now` is the workstation's clock in milliseconds; it may jump. */
export type SenderEvent = { readonly now: number } & (
  | { readonly type: 'recorded'; readonly opinion: Opinion }
  | { readonly type: 'tick' }
  | { readonly type: 'connectivity'; readonly online: boolean }
  | { readonly type: 'session'; readonly unlocked: boolean }
  /** A person takes the opinion back; it is done when the effects append `undone`, else it was too late. */
  | { readonly type: 'undo'; readonly opinionId: OpinionId }
  | {
      readonly type: 'answer';
      readonly opinionId: OpinionId;
      readonly attempt: number;
      readonly answer: SendAnswer;
    }
);

/**
 * What the host must do, in this order; a record is on the disk before the next effect begins. A host that cannot
 * append `sent` does not send and reports a `retry` answer instead.
 */
export type SenderEffect =
  | { readonly type: 'append'; readonly event: JournalEvent }
  | {
      readonly type: 'send';
      readonly opinion: Opinion;
      readonly attempt: number;
      /** `Idempotency-Key`: the opinion's id, the same on every attempt. */
      readonly key: OpinionId;
      /** `If-Match`: the revision that the opinion builds on. */
      readonly ifMatch: number;
    }
  /** The outbox entry of this opinion changed: show it. */
  | { readonly type: 'notify'; readonly opinionId: OpinionId }
  /** The centre no longer knows the session: nothing is sent until somebody signs in. */
  | { readonly type: 'sign-in-needed' }
  /** Replaces the alarm that was set before: a `tick` in so many milliseconds, or none. */
  | { readonly type: 'wake'; readonly inMs: number | null };

/** State after an event, and what is to be done. */
export interface SenderStep {
  readonly state: SenderState;
  readonly effects: readonly SenderEffect[];
}
