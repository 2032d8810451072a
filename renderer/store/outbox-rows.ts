import { outboxEntry, type OutboxEntry } from '../../shared/sync/outbox-entry.ts';
import type { Result } from '../../shared/result.ts';
import type { Database } from './database.ts';
import { seal } from './envelope.ts';
import type { OutboxRow } from './rows.ts';
import { asWritten } from './write-failure.ts';

const rowName = (entry: OutboxEntry): string => `outbox/${entry.opinion.opinionId}/${entry.seq}`;

/**
 * Brings the projection up to what the host's journal says. Gives the entries that were ahead of the store: what was
 * recorded, sent or settled after the page last wrote (a crash in between), to be shown to the person.
 */
export async function projectOutbox(
  database: Database,
  key: CryptoKey,
  entries: readonly OutboxEntry[],
): Promise<Result<OutboxEntry[]>> {
  const rows = await Promise.all(
    entries.map(async (entry): Promise<OutboxRow> => ({
      opinionId: entry.opinion.opinionId,
      caseId: entry.opinion.caseId,
      state: entry.state,
      seq: entry.seq,
      entry: await seal(key, rowName(entry), outboxEntry.parse(entry)),
    })),
  );
  return asWritten(() =>
    database.transaction('rw', database.outbox, async () => {
      const ahead: OutboxEntry[] = [];
      for (const [index, row] of rows.entries()) {
        const present = await database.outbox.get(row.opinionId);
        if (present !== undefined && present.seq >= row.seq) continue;
        await database.outbox.put(row);
        ahead.push(entries[index]!);
      }
      return ahead;
    }),
  );
}
