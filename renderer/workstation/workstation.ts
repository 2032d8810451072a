import type { Bridge } from '../../shared/bridge/create-bridge.ts';
import type { Connection, SessionInfo } from '../../shared/bridge/contract.ts';
import type { Reference } from '../../shared/central-api/schema.ts';
import type { CaseId, OpinionId } from '../../shared/domain/identifiers.ts';
import type { Observable, Writable } from '../app/state/observable.ts';
import type { CaseList } from './cases/case-list.ts';
import type { Clock } from './clock.ts';
import type { Drafts } from './opinions/drafts.ts';
import type { Notices } from './notices.ts';
import type { Outbox } from './opinions/outbox.ts';
import type { Papers } from './papers.ts';
import type { QueueView } from '../queue/queue-view.ts';
import type { Route } from './route.ts';
import type { Sync } from './sync.ts';

/** The opinion that was saved a moment ago. */
export interface JustSaved {
  readonly opinionId: OpinionId;
  readonly caseId: CaseId;
}

/** Everything a signed-in page knows and can do; screens read its observables and call its parts. */
export interface Workstation {
  readonly bridge: Bridge;
  readonly session: SessionInfo;
  readonly clock: Clock;
  readonly connection: Observable<Connection | null>;
  readonly reference: Observable<Reference | null>;
  readonly cases: CaseList;
  readonly sync: Sync;
  readonly papers: Papers;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly notices: Notices;
  readonly route: Writable<Route>;
  readonly queueView: Writable<QueueView>;
  /** The opinion that was just saved, while its undo bar shows. */
  readonly justSaved: Writable<JustSaved | null>;
}
