import type { Clock } from './clock.ts';
import type { Database } from './database/open.ts';
import type { PaperStore } from './documents/paper-store.ts';

/** What every act of the centre works with. */
export interface Centre {
  readonly database: Database;
  readonly papers: PaperStore;
  readonly clock: Clock;
  /** Which history of changes the cursors of this centre belong to. */
  readonly epoch: string;
  /** One line for the operator; never personal data. */
  report(line: string): void;
}
