import { join } from 'node:path';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import type { JournalEvent, JournalRecord } from '../../../shared/sync/journal-record.ts';
import { diskFailure } from '../disk/disk-failure.ts';
import type { HostPorts } from '../host.ts';
import { sealBytes } from '../keys/envelope.ts';
import { encodeFrame, nextChain, recordContext } from './frame.ts';
import { openJournalFile, type JournalFile } from './journal-file.ts';
import { replayJournal, type JournalEnd } from './replay.ts';
import { keepReserve, type Reserve } from './reserve.ts';

/** The journal (日志) of one user: the record of every act on this workstation. One writer, append only. */
export interface Journal {
  /** Everything recorded, oldest first. */
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

/** Where a journal rests. */
export interface JournalDisk {
  openFile(path: string): Promise<JournalFile>;
  keepReserve(path: string): Promise<Reserve>;
}

const systemDisk: JournalDisk = { openFile: (path) => openJournalFile(path), keepReserve };

/** Most records in one fsync; keeps the wait of the first one bounded. */
const batchLimit = 64;

/** Events of things that have already happened elsewhere or take something back; they may use the reserve. */
const usesReserve = (event: JournalEvent): boolean => event.type !== 'judged' && event.type !== 'opened';

interface Waiting {
  readonly event: JournalEvent;
  readonly at: string;
  readonly answer: (result: Result<JournalRecord>) => void;
}

/**
 * Opens or creates the journal in a folder and verifies all of it. An incomplete last record is cut off; a journal
 * that does not verify is `journal-damaged` and is not written to at all.
 */
export async function openJournal(
  folder: string,
  userId: string,
  key: Uint8Array,
  ports: Pick<HostPorts, 'clock' | 'random' | 'log'>,
  disk: JournalDisk = systemDisk,
): Promise<Result<Journal>> {
  let file: JournalFile | null = null;
  try {
    file = await disk.openFile(join(folder, 'journal.bin'));
    const replay = replayJournal(await file.read(), key);
    if (!replay.ok) {
      await file.close();
      ports.log('error', 'journal refused', { code: replay.error.code, ...replay.error.details });
      return replay;
    }
    if (replay.value.tornBytes > 0) {
      await file.cutTo(replay.value.end.offset);
      ports.log('warning', 'journal: incomplete last record cut off', {
        bytes: String(replay.value.tornBytes),
      });
    }
    const reserve = await disk.keepReserve(join(folder, 'journal.reserve'));
    return ok(createWriter(file, replay.value.records, replay.value.end, reserve, userId, key, ports));
  } catch (error) {
    await file?.close();
    ports.log('error', 'journal cannot be opened', { reason: String(error) });
    return diskFailure(error);
  }
}

function createWriter(
  file: JournalFile,
  records: JournalRecord[],
  start: JournalEnd,
  reserve: Reserve,
  userId: string,
  key: Uint8Array,
  ports: Pick<HostPorts, 'clock' | 'random' | 'log'>,
): Journal {
  let end = start;
  let closed = false;
  let writing: Promise<void> | null = null;
  const waiting: Waiting[] = [];

  const encode = (batch: readonly Waiting[]) => {
    let { offset, seq, chain } = end;
    const made: JournalRecord[] = [];
    const frames = batch.map(({ event, at }) => {
      seq += 1;
      const record: JournalRecord = { seq, at, userId, event };
      const sealed = sealBytes(
        key,
        Buffer.from(JSON.stringify(record)),
        recordContext(chain, seq),
        ports.random,
      );
      chain = nextChain(chain, seq, sealed);
      const frame = encodeFrame(seq, end.batch + 1, sealed, chain);
      offset += frame.length;
      made.push(record);
      return frame;
    });
    return {
      bytes: Buffer.concat(frames),
      made,
      after: { offset, seq, batch: end.batch + 1, chain },
    };
  };

  const write = async (batch: readonly Waiting[]): Promise<Failure | null> => {
    if (file.isBroken) return fail('write-failed', { reason: 'EIO' }).error;
    const { bytes, made, after } = encode(batch);
    try {
      await file.writeAt(end.offset, bytes);
    } catch (error) {
      return diskFailure(error).error;
    }
    end = after;
    records.push(...made);
    for (const [index, record] of made.entries()) batch[index]!.answer(ok(record));
    return null;
  };

  const commit = async (batch: readonly Waiting[]): Promise<void> => {
    const failure = await write(batch);
    if (failure === null) return;
    const entitled = batch.filter(({ event }) => usesReserve(event));
    const retry = failure.code === 'disk-full' && entitled.length > 0 && (await reserve.release());
    if (retry) ports.log('warning', 'journal: disk full, reserve given free');
    const second = retry ? await write(entitled) : failure;
    for (const item of batch) {
      const written = second === null && entitled.includes(item);
      if (!written)
        item.answer({ ok: false, error: entitled.includes(item) ? (second ?? failure) : failure });
    }
  };

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) await commit(waiting.splice(0, batchLimit));
    writing = null;
  };

  return {
    records,
    append: (event) => {
      if (closed) return Promise.resolve(fail('locked'));
      return new Promise((answer) => {
        waiting.push({ event, at: ports.clock.now().toISOString(), answer });
        writing ??= drain();
      });
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await writing;
      await file.close();
    },
  };
}
