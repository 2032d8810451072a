import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import { foldOutbox } from '../../../shared/sync/fold-outbox.ts';
import type { JournalEvent, JournalRecord } from '../../../shared/sync/journal-record.ts';
import { snapshotOf } from '../../../shared/sync/snapshot.ts';
import { diskFailure } from '../disk/disk-failure.ts';
import type { HostPorts } from '../host.ts';
import { encodeFrame } from './frame.ts';
import type { JournalDisk } from './journal-disk.ts';
import type { JournalFile } from './journal-file.ts';
import type { Journal, PartLimits } from './journal.ts';
import type { Replay } from './replay.ts';
import type { Reserve } from './reserve.ts';
import { sealRecord, type RecordSeal } from './seal-record.ts';
import { turnOver } from './turn-over.ts';

/** What a writer needs of its surroundings. */
export type WriterPorts = Pick<HostPorts, 'clock' | 'random' | 'log'>;

/** What a writer begins with: an opened and verified file. */
export interface WriterParts {
  readonly folder: string;
  readonly disk: JournalDisk;
  readonly seal: RecordSeal;
  readonly file: JournalFile;
  readonly replay: Replay;
  readonly reserve: Reserve;
  readonly ports: WriterPorts;
  readonly limits: PartLimits;
}

/** The one writer of a journal. */
export interface JournalWriter extends Journal {
  /** Begins the next part now when the present one has reached its length; later appends look by themselves. */
  turnOverWhenLong(): Promise<void>;
}

/** Most records in one fsync; keeps the wait of the first one bounded. */
const batchLimit = 64;

/** Events of things that have already happened elsewhere or take something back; they may use the reserve. */
const usesReserve = (event: JournalEvent): boolean => event.type !== 'judged' && event.type !== 'opened';

interface Waiting {
  readonly event: JournalEvent;
  readonly at: string;
  readonly answer: (result: Result<JournalRecord>) => void;
}

/** A writer at the end of what was replayed. */
export function createWriter(parts: WriterParts): JournalWriter {
  const { reserve, seal, ports, limits } = parts;
  const records: JournalRecord[] = [...parts.replay.records];
  let { file } = parts;
  let { end } = parts.replay;
  let firstSeq = parts.replay.beginsAfter + 1;
  /** Records in the part at which the next one is begun; moved on when that failed. */
  let turnAt = limits.records;
  let closed = false;
  let writing: Promise<void> | null = null;
  const waiting: Waiting[] = [];

  const encode = (batch: readonly Waiting[]) => {
    let { offset, seq, chain } = end;
    const made: JournalRecord[] = [];
    const frames = batch.map(({ event, at }) => {
      seq += 1;
      const record: JournalRecord = { seq, at, userId: seal.userId, event };
      const { sealed, chain: after } = sealRecord(seal, chain, record);
      chain = after;
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

  const isLong = (): boolean => end.seq - firstSeq + 1 >= turnAt && !file.isBroken;

  const beginNextPart = async (): Promise<void> => {
    try {
      const next = await turnOver({
        folder: parts.folder,
        disk: parts.disk,
        seal,
        file,
        firstSeq,
        end,
        entries: snapshotOf(foldOutbox(records), limits.keptSettled),
        at: ports.clock.now().toISOString(),
      });
      ({ file, end } = next);
      firstSeq = next.record.seq;
      turnAt = limits.records;
      records.push(next.record);
      ports.log('info', 'journal: next part begun', { after: String(firstSeq - 1) });
    } catch (error) {
      turnAt += limits.records;
      ports.log('warning', 'journal: the next part was not begun', { reason: String(error) });
    }
  };

  const drain = async (): Promise<void> => {
    while (waiting.length > 0 || isLong()) {
      if (isLong()) await beginNextPart();
      else await commit(waiting.splice(0, batchLimit));
    }
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
    turnOverWhenLong: async () => {
      if (isLong()) await (writing ??= drain());
    },
    close: async () => {
      if (closed) return;
      closed = true;
      await writing;
      await file.close();
    },
  };
}
