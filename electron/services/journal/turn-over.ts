import { join } from 'node:path';
import type { JournalRecord } from '../../../shared/sync/journal-record.ts';
import type { OutboxEntry } from '../../../shared/sync/outbox-entry.ts';
import { encodeFrame } from './frame.ts';
import type { JournalDisk } from './journal-disk.ts';
import type { JournalFile } from './journal-file.ts';
import { encodePart, type JournalEnd } from './part.ts';
import { sealRecord, type RecordSeal } from './seal-record.ts';

/** The files of a journal in a user's folder. */
export const journalFiles = (folder: string) => ({
  /** The part that is written to. */
  current: join(folder, 'journal.bin'),
  /** The next part while it is being made; left over from an interruption it means nothing. */
  next: join(folder, 'journal.next'),
  /** Space set aside for records that must still be written on a full disk. */
  reserve: join(folder, 'journal.reserve'),
  /** A part that is full, named by the position of its first record. */
  earlier: (firstSeq: number) => join(folder, `journal-${String(firstSeq).padStart(9, '0')}.bin`),
});

/** What turning over needs. */
export interface TurnOver {
  readonly folder: string;
  readonly disk: JournalDisk;
  readonly seal: RecordSeal;
  /** The part that is full, its first record's position, and where it ends. */
  readonly file: JournalFile;
  readonly firstSeq: number;
  readonly end: JournalEnd;
  /** The outbox that the next part begins with. */
  readonly entries: readonly OutboxEntry[];
  readonly at: string;
}

/** The part that is written to from now on. */
export interface NextPart {
  readonly file: JournalFile;
  readonly record: JournalRecord;
  readonly end: JournalEnd;
}

/**
 * Begins the next part of a journal. An interruption at any point leaves one whole journal under its name: the next part is
 * complete on the disk before it takes the place of the full one, which has a name of its own by then. Throws the system's
 * exception; until the full part was closed nothing has changed.
 */
export async function turnOver(work: TurnOver): Promise<NextPart> {
  const { disk, seal, end } = work;
  const { current, next, earlier } = journalFiles(work.folder);
  const seq = end.seq + 1;
  const record: JournalRecord = {
    seq,
    at: work.at,
    userId: seal.userId,
    event: { type: 'snapshot', entries: [...work.entries] },
  };
  const { sealed, chain } = sealRecord(seal, end.chain, record);
  const batch = end.batch + 1;
  const bytes = Buffer.concat([encodePart(end), encodeFrame(seq, batch, sealed, chain)]);
  const made = await disk.openFile(next);
  try {
    await made.cutTo(0);
    await made.writeAt(0, bytes);
  } finally {
    await made.close();
  }
  await disk.keepAs(current, earlier(work.firstSeq));
  await work.file.close();
  await disk.takePlace(next, current);
  return {
    file: await disk.openFile(current),
    record,
    end: { offset: bytes.length, seq, batch, chain },
  };
}
