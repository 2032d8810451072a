import type { Database } from './database/open.ts';
import type { PaperStore } from './documents/paper-store.ts';

/** Time as a port: milliseconds since 1970 in UTC. Tests hand in their own. */
export type Clock = () => number;

/** An instant of the clock as the contracts write it (ISO 8601 with `Z`). */
export const instantOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

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
