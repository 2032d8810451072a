import type { CentreClient } from '../../../electron/services/centre/centre-client.ts';
import type { PullTarget } from '../../../renderer/pull/pull-changes.ts';
import type { Database } from '../../../renderer/store/database.ts';
import type { Person } from '../centre/applications.ts';
import type { DiskTemper } from '../disk/journal-disk.ts';
import type { SimulatedDisk } from '../disk/simulated-disk.ts';
import type { History } from '../proof/history.ts';
import type { Wire } from '../wire/wire.ts';
import type { Chance } from '../world/chance.ts';
import type { World } from '../world/world.ts';
import type { Life, Machine } from './machine.ts';

/** A planted bug: what it puts in the place of a production part. */
export interface Mutant {
  readonly name: string;
  /** Milliseconds after "done" at which the disk keeps what was synced. */
  readonly keepsLate?: number;
  client?(client: CentreClient, site: Site): CentreClient;
  pullTarget?(target: PullTarget, database: Database, life: Life): PullTarget;
}

/** Everything of one workstation that outlives a crash, and what it stands in. */
export interface Site {
  readonly name: string;
  readonly world: World;
  readonly chance: Chance;
  readonly machine: Machine;
  readonly disk: SimulatedDisk;
  readonly temper: DiskTemper;
  readonly wire: Wire;
  readonly person: Person;
  readonly origin: string;
  readonly journalKey: Uint8Array;
  /** Key of the page's store, base64. */
  readonly storeKey: string;
  readonly history: History;
  readonly mutant: Mutant | null;
  /** Milliseconds by which this machine's clock is wrong. */
  clockOffset: number;
  /** The page's store has lost a case without a word, and nobody has noticed yet. */
  lostCase: boolean;
}
