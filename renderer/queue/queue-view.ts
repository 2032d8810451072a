import type { CaseId } from '../../shared/domain/identifiers.ts';
import { defaultOrder, type Order } from './rows/order.ts';
import type { Tab } from './rows/tab.ts';

/** How the queue was left, so that coming back from a case finds it unchanged. */
export interface QueueView {
  readonly tab: Tab;
  readonly typed: string;
  readonly order: Order;
  readonly current: CaseId | null;
  readonly selected: ReadonlySet<CaseId>;
}

/** The queue at sign-in: one's own cases, most pressing first. */
export const firstQueueView: QueueView = {
  tab: 'mine',
  typed: '',
  order: defaultOrder,
  current: null,
  selected: new Set(),
};
