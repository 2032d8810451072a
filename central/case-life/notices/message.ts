import type { CaseId } from '../../../shared/domain/identifiers.ts';

/** Where something leaves the centre: SMS gateway, messages inside the APP, registration of entitlements (T18). */
export type OutletName = 'sms' | 'app' | 'registration';

/** One thing to be handed over, once: an outlet that is given the same key again must not act again. */
export interface Message {
  /** `<job>-<outlet>`, the same on every attempt. */
  readonly key: string;
  readonly caseId: CaseId;
  /** What the receiver gets as JSON. */
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * What became of an attempt. `refused`: the receiver will not take it however often it comes. `note` is for the
 * operator: a status or the kind of an error, never personal data. `retryAfter` is the receiver's wish, seconds.
 */
export interface Delivery {
  readonly outcome: 'delivered' | 'failed' | 'refused';
  readonly note: string;
  readonly retryAfter?: number;
}

/** An outlet; it answers and never throws for anything the other side does. */
export type Outlet = (message: Message) => Promise<Delivery>;

/** The outlets that this centre has. */
export type Outlets = Readonly<Partial<Record<OutletName, Outlet>>>;
