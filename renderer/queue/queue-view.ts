import type { CaseId } from '../../shared/domain/identifiers.ts';
import { noFilters, type Filters } from './rows/facets.ts';
import type { Grouping } from './rows/group.ts';
import { defaultOrder, type Order } from './rows/order.ts';
import type { Tab } from './rows/tab.ts';

/** How the queue was left, so that coming back from a case finds it unchanged. */
export interface QueueView {
  readonly tab: Tab;
  readonly typed: string;
  readonly order: Order;
  readonly filters: Filters;
  readonly grouping: Grouping;
  /** Only what falls due in so many working days (`rows/due-load.ts`); null for all. */
  readonly dueIn: number | null;
  readonly current: CaseId | null;
  readonly selected: ReadonlySet<CaseId>;
}

/** The queue at sign-in: one's own cases, most pressing first. */
export const firstQueueView: QueueView = {
  tab: 'mine',
  typed: '',
  order: defaultOrder,
  filters: noFilters,
  grouping: null,
  dueIn: null,
  current: null,
  selected: new Set(),
};
