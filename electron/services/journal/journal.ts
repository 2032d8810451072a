import { ok, type Result } from '../../../shared/result.ts';
import type { JournalEvent, JournalRecord } from '../../../shared/sync/journal-record.ts';
import { diskFailure } from '../disk/disk-failure.ts';
import { systemDisk, type JournalDisk } from './journal-disk.ts';
import type { JournalFile } from './journal-file.ts';
import { createWriter, type WriterPorts } from './journal-writer.ts';
import { replayJournal } from './replay.ts';
import { journalFiles } from './turn-over.ts';

/**
 * The journal (日志) of one user: the record of every act on this workstation. One writer, append only. When its file has
 * grown long the journal goes on in another part; the full ones stay beside it, encrypted and chained like the present one.
 */
export interface Journal {
  /** Everything recorded in the present part, and since it was opened; oldest first. */
  readonly records: readonly JournalRecord[];
  /**
   * Records an event; when this resolves with a success the record is on the disk. Concurrent calls share one fsync
   * and keep their order. Fails with `disk-full` or `write-failed`, and then nothing of the record is there; with
   * `locked` after `close`.
   */
  append(event: JournalEvent): Promise<Result<JournalRecord>>;
  /** Finishes what was accepted and closes the file. */
  close(): Promise<void>;
}

/** How long a part of a journal grows. */
export interface PartLimits {
  /** Records after which the next part is begun. Opening verifies one part, however many there are. */
  readonly records: number;
  /** Settled opinions that go on into the next part, for the list of what was judged: some months of one person. */
  readonly keptSettled: number;
}
export const defaultPartLimits: PartLimits = { records: 10_000, keptSettled: 2_000 };

/**
 * Opens or creates the journal in a folder and verifies all of its present part. An incomplete last record is cut off; a
 * journal that does not verify is `journal-damaged` and is not written to at all.
 */
export async function openJournal(
  folder: string,
  userId: string,
  key: Uint8Array,
  ports: WriterPorts,
  disk: JournalDisk = systemDisk,
  limits: PartLimits = defaultPartLimits,
): Promise<Result<Journal>> {
  const { current, reserve: reserveFile } = journalFiles(folder);
  let file: JournalFile | null = null;
  try {
    file = await disk.openFile(current);
    const replay = replayJournal(await file.read(), key);
    if (!replay.ok) {
      await file.close();
      ports.log('error', 'journal refused', { code: replay.error.code, ...replay.error.details });
      return replay;
    }
    const { end, tornBytes } = replay.value;
    if (tornBytes > 0) {
      await file.cutTo(end.offset);
      ports.log('warning', 'journal: incomplete last record cut off', { bytes: String(tornBytes) });
    }
    const reserve = await disk.keepReserve(reserveFile);
    const seal = { key, userId, random: ports.random };
    const writer = createWriter({ folder, disk, seal, file, replay: replay.value, reserve, ports, limits });
    await writer.turnOverWhenLong();
    return ok(writer);
  } catch (error) {
    await file?.close();
    ports.log('error', 'journal cannot be opened', { reason: String(error) });
    return diskFailure(error);
  }
}
