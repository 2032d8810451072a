import type { OpinionId } from '../../../shared/domain/identifiers.ts';
import type { Opinion } from '../../../shared/domain/opinion.ts';
import type { Result } from '../../../shared/result.ts';
import type { JournalEvent } from '../../../shared/sync/journal-record.ts';
import type { OutboxEntry } from '../../../shared/sync/outbox-entry.ts';

/** How a person settled a refused opinion. */
export type Resolution = Pick<Extract<JournalEvent, { type: 'resolved' }>, 'how' | 'note'>;

/** The opinions of the signed-in user, from the act to the centre's answer. */
export interface OpinionDesk {
  /**
   * Records an opinion; a success means it is on the disk. The same opinion again gives the same entry; the same id
   * with other content is `key-reused`. An open opinion of the same case becomes its predecessor.
   */
  submit(opinion: Opinion): Promise<Result<OutboxEntry>>;
  /** Takes an opinion back that has not been sent: `opinion-not-open` afterwards, `not-found` for an unknown one. */
  undo(opinionId: OpinionId): Promise<Result<OutboxEntry>>;
  /** Settles a refused opinion; `opinion-not-open` for any other state. */
  resolve(opinionId: OpinionId, resolution: Resolution): Promise<Result<OutboxEntry>>;
  list(): OutboxEntry[];
  /** Opinions that the centre has not answered yet. */
  waiting(): number;
  /** The connection came or went. */
  connected(online: boolean): void;
  /** The token was renewed. */
  signedIn(): void;
  /** The policy pack has another undo time; it holds for opinions from now on. */
  undoTime(seconds: number): void;
  /** Nothing is sent from now on; resolves when nothing is under way. */
  stop(): Promise<void>;
}
